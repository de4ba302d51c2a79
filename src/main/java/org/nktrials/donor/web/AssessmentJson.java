package org.nktrials.donor.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.SignatureJson;
import org.nktrials.access.SignatureReceipt;
import org.nktrials.donor.ComparedDonor;
import org.nktrials.donor.Comparison;
import org.nktrials.donor.DonorChoice;
import org.nktrials.rules.donorselection.SelectionModel;

/**
 * The comparison as things stand, and the selection in force.
 *
 * @param differsToday what the rules say today otherwise than at the signature
 */
record AssessmentJson(
    String patient,
    String release,
    String model,
    String mismatchPossible,
    String order,
    List<Candidate> donors,
    @Nullable Selection selected,
    @Nullable String reserve,
    List<String> differsToday) {

  static AssessmentJson of(Comparison comparison, List<SignatureReceipt> signed) {
    DonorChoice choice = comparison.choice();
    return new AssessmentJson(
        comparison.recipient().code(),
        comparison.outlook().release(),
        comparison.rules().selection().model().name(),
        comparison.outlook().mismatchPossible().name(),
        comparison.rules().order().words(),
        comparison.donors().stream()
            .map(one -> Candidate.of(one, comparison.stateOf(one)))
            .toList(),
        choice == null ? null : Selection.of(choice, comparison, signed),
        comparison.reserve() == null ? null : code(comparison, comparison.reserve().donorId()),
        comparison.today());
  }

  private static @Nullable String code(Comparison comparison, UUID id) {
    return comparison.donor(id).map(one -> one.donor().code()).orElse(null);
  }

  /** A donor against every criterion. */
  record Candidate(
      String code,
      String state,
      int rank,
      String eligible,
      Map<String, String> models,
      String haploidentical,
      String clearance,
      @Nullable LocalDate validUntil,
      List<Criterion> criteria) {

    static Candidate of(ComparedDonor one, String state) {
      Map<String, String> models = new TreeMap<>();
      for (SelectionModel model : SelectionModel.values()) {
        models.put(model.name(), one.assessment().verdict(model).name());
      }
      return new Candidate(
          one.donor().code(),
          state,
          one.rank(),
          one.verdict().eligible().name(),
          models,
          one.assessment().haploidentity().verdict().name(),
          one.standing().clearance().name(),
          one.standing().validUntil(),
          one.verdict().criteria().stream()
              .map(
                  met ->
                      new Criterion(
                          met.name(),
                          met.met().name(),
                          met.reason().sentence(),
                          met.reason().source().citation()))
              .toList());
    }
  }

  /** One criterion with its reason and source. */
  record Criterion(String name, String met, String sentence, String citation) {}

  /** The signed selection in force. */
  record Selection(
      @Nullable String donor,
      int number,
      int rank,
      @Nullable String reason,
      String ruleVersion,
      String release,
      String signedBy,
      String signedAt,
      List<SignatureJson> signatures) {

    static Selection of(DonorChoice choice, Comparison comparison, List<SignatureReceipt> signed) {
      return new Selection(
          code(comparison, choice.donorId()),
          choice.number(),
          choice.rank(),
          choice.reason(),
          choice.ruleVersion(),
          choice.release(),
          choice.signedBy(),
          choice.signedAt().toString(),
          signed.stream().map(SignatureJson::of).toList());
    }
  }
}
