package org.nktrials.donor.web;

import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nktrials.access.RecordSignatures;
import org.nktrials.donor.Comparison;
import org.nktrials.donor.Comparisons;
import org.nktrials.donor.DonorChoice;
import org.nktrials.donor.DonorLine;
import org.nktrials.donor.DonorList;
import org.nktrials.donor.DonorSummary;
import org.nktrials.donor.Donors;
import org.nktrials.donor.Typing;
import org.nktrials.donor.Typings;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.shared.NotFound;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Donors for programs, without the donor's file. A program cannot sign: selections, clearances and
 * second-person checks are made on the pages.
 */
@RestController
@RequestMapping("/api/v1/trials/{code}")
class DonorApi {

  private final Donors donors;
  private final DonorList list;
  private final Typings typings;
  private final Comparisons comparisons;
  private final ProtocolService protocols;
  private final RecordSignatures signatures;

  DonorApi(
      Donors donors,
      DonorList list,
      Typings typings,
      Comparisons comparisons,
      ProtocolService protocols,
      RecordSignatures signatures) {
    this.donors = donors;
    this.list = list;
    this.typings = typings;
    this.comparisons = comparisons;
    this.protocols = protocols;
    this.signatures = signatures;
  }

  /** Donors of the trial at the person's sites. */
  @GetMapping("/donors")
  List<DonorLine> donors(
      @PathVariable String code, @RequestParam(defaultValue = "") String donor, Pageable asked) {
    UUID trial = protocols.trial(code).id();
    return list.of(trial, donor, DonorList.COLUMNS.page(asked)).getContent();
  }

  /** Registers a consented donor. */
  @PostMapping("/donors")
  @ResponseStatus(HttpStatus.CREATED)
  DonorJson register(@PathVariable String code, @Valid @RequestBody NewDonorJson body) {
    var command = body.toCommand();
    comparison(code, command.patientCode());
    DonorSummary donor = donors.register(command);
    return DonorJson.of(donor);
  }

  /** Every version of the typings of a recipient and the donors, latest first. */
  @GetMapping("/typings")
  List<TypingJson> typings(@PathVariable String code, @RequestParam String patient) {
    Comparison comparison = comparison(code, patient);
    return typings.of(comparison.recipient().id()).stream()
        .map(typing -> TypingJson.of(typing, codes(comparison).get(typing.donorId())))
        .toList();
  }

  /** Stores a typing, or a corrected version with its reason. */
  @PostMapping("/typings")
  @ResponseStatus(HttpStatus.CREATED)
  TypingJson enter(@PathVariable String code, @Valid @RequestBody NewTypingJson body) {
    var command = body.toCommand();
    comparison(code, command.patientCode());
    Typing typing = typings.enter(command);
    return TypingJson.of(typing, command.donorCode());
  }

  /** All candidates against every criterion, and the selection in force. */
  @GetMapping("/donor-assessments")
  AssessmentJson assessment(@PathVariable String code, @RequestParam String patient) {
    Comparison comparison = comparison(code, patient);
    DonorChoice choice = comparison.choice();
    return AssessmentJson.of(
        comparison,
        choice == null
            ? List.of()
            : signatures
                .of(List.of(choice.assessmentId()))
                .getOrDefault(choice.assessmentId(), List.of()));
  }

  private Comparison comparison(String code, String patient) {
    Comparison comparison = comparisons.of(patient);
    requireTrial(code, comparison.recipient().trialId());
    return comparison;
  }

  private void requireTrial(String code, UUID trialId) {
    if (!protocols.trial(code).id().equals(trialId)) {
      throw new NotFound("patient");
    }
  }

  private static Map<UUID, String> codes(Comparison comparison) {
    Map<UUID, String> codes = new HashMap<>();
    comparison.donors().forEach(one -> codes.put(one.donor().id(), one.donor().code()));
    return codes;
  }
}
