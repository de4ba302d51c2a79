package org.nktrials.cohort.pack;

import java.util.stream.Stream;
import org.nktrials.cohort.Recommendation;
import org.nktrials.cohort.Setting;
import org.nktrials.cohort.pack.Table.Column;
import org.nktrials.cohort.pack.Table.Row;
import org.nktrials.rules.reason.Reason;
import org.nktrials.toxicity.PatientEvaluation;
import org.springframework.stereotype.Component;

/** What the rules recommended on this data, why, and by which settings. */
@Component
class RecommendationSection implements PackSection {

  @Override
  public int order() {
    return 90;
  }

  @Override
  public Section at(DataCut cut) {
    Recommendation recommended = cut.recommendation();
    return Section.of(
        "recommendation",
        "Recommendation of the rules",
        recommended.decision().sentence(),
        Table.counted(
            "Reasons",
            Column.of("Reason", "Source"),
            recommended.decision().reasons().stream().map(RecommendationSection::reason),
            "None."),
        Table.counted(
            "Rests on",
            Column.of("What", "Value"),
            Stream.concat(
                settings(recommended),
                Stream.of(
                    Row.counted("Rule", recommended.ruleVersion()),
                    Row.counted("Protocol", recommended.protocol().label()),
                    Row.counted("Checksum of the protocol", recommended.protocol().sha256()),
                    Row.counted("Checksum of the inputs", recommended.inputsHash()))),
            "Nothing."),
        Table.ofPatients(
            "Patients counted",
            Column.of("Level", "Counted as", "Verdict"),
            recommended.evaluations().stream()
                .filter(one -> one.verdict() != null || one.state().isPending())
                .map(one -> counted(recommended, one)),
            "No patient had been treated with the escalated drug."));
  }

  private static Stream<Row> settings(Recommendation recommended) {
    var escalation = recommended.protocol().definition().escalation();
    return Setting.of(escalation.value().settings()).stream()
        .map(
            one ->
                Row.counted(one.name(), one.meaning() + " (" + escalation.status().label() + ")"));
  }

  private static Row reason(Reason reason) {
    String doi = reason.source().doi();
    return Row.counted(
        reason.sentence(),
        doi == null ? reason.source().citation() : reason.source().citation() + ", doi " + doi);
  }

  private static Row counted(Recommendation recommended, PatientEvaluation one) {
    var verdict = one.verdict();
    return Row.of(
        one.patient(),
        verdict == null ? "patient" : "verdict",
        verdict == null ? one.patient().id() : verdict.id(),
        "/verdict",
        recommended.protocol().definition().levelName(one.slot().level()),
        one.state().isPending() ? "treated, no verdict" : one.state().label(),
        verdict == null ? "none" : Written.exact(verdict.signedAt()));
  }
}
