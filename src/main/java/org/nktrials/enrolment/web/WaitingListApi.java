package org.nktrials.enrolment.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.nktrials.enrolment.PlaceRequest;
import org.nktrials.enrolment.WaitingList;
import org.nktrials.protocol.ProtocolService;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The waiting list for programs: offers in force, then those who wait in the declared order. */
@RestController
@RequestMapping("/api/v1/trials/{code}/waiting-list")
class WaitingListApi {

  private final WaitingList waiting;
  private final ProtocolService protocols;

  WaitingListApi(WaitingList waiting, ProtocolService protocols) {
    this.waiting = waiting;
    this.protocols = protocols;
  }

  @GetMapping
  List<PlaceRequest> list(@PathVariable String code) {
    return waiting.of(protocols.trial(code).id());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  PlaceRequest ask(@PathVariable String code, @Valid @RequestBody PlaceRequestForm form) {
    return waiting.request(code, form.siteId(), form.submission());
  }

  @PostMapping("/{request}/offer")
  List<PlaceRequest> offer(
      @PathVariable String code,
      @PathVariable("request") UUID id,
      @Valid @RequestBody OfferForm form) {
    waiting.offer(code, id, form.number(), form.version(), form.override());
    return list(code);
  }
}
