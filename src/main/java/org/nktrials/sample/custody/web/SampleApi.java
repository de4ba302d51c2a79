package org.nktrials.sample.custody.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.sample.custody.SampleFilter;
import org.nktrials.sample.custody.SampleLine;
import org.nktrials.sample.custody.SampleList;
import org.nktrials.sample.custody.SampleState;
import org.springframework.data.domain.Pageable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Samples for programs. */
@RestController
class SampleApi {

  private final SampleList list;
  private final ProtocolService protocols;

  SampleApi(SampleList list, ProtocolService protocols) {
    this.list = list;
    this.protocols = protocols;
  }

  /** A page of samples, the newest first. */
  @GetMapping("/api/v1/trials/{code}/samples")
  List<SampleLine> list(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(required = false) @Nullable SampleState state,
      @RequestParam(defaultValue = "") String visit,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
      Pageable page) {
    return list.of(
            protocols.trial(code).id(),
            new SampleFilter(text, state, visit, from, to),
            SampleList.COLUMNS.page(page))
        .getContent();
  }
}
