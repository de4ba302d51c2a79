package org.nktrials.cohort.pack;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nktrials.access.SignatureReceipt;
import org.nktrials.access.Signatures;
import org.nktrials.cohort.pack.Table.Column;
import org.nktrials.cohort.pack.Table.Row;
import org.nktrials.patient.PatientSummary;
import org.nktrials.toxicity.PatientEvaluation;
import org.nktrials.toxicity.Verdict;
import org.nktrials.toxicity.VerdictKind;
import org.springframework.stereotype.Component;

/** The verdicts that stood, DLTs first, with what the rules proposed and why. */
@Component
class NarrativesSection implements PackSection {

  private static final List<Column> COLUMNS =
      Column.of("Level", "Verdict", "Summary", "The rules proposed", "Signed");

  private final Signatures signatures;

  NarrativesSection(Signatures signatures) {
    this.signatures = signatures;
  }

  @Override
  public int order() {
    return 40;
  }

  @Override
  public Section at(DataCut cut) {
    List<Verdict> verdicts =
        cut.evaluations().stream()
            .map(PatientEvaluation::verdict)
            .filter(verdict -> verdict != null)
            .sorted(Comparator.comparing((Verdict one) -> one.kind() != VerdictKind.DLT))
            .toList();
    Map<UUID, SignatureReceipt> signed =
        signatures.byId(verdicts.stream().map(Verdict::signatureId).toList());
    return Section.of(
        "verdicts",
        "DLT narratives",
        "Verdicts that stood at the cut-off, dose-limiting toxicities first.",
        Table.ofPatients(
            "Verdicts",
            COLUMNS,
            verdicts.stream().map(verdict -> row(cut, verdict, signed)),
            "No verdict was signed."),
        Table.ofPatients(
            "Findings after the verdict that nobody had settled",
            Column.of("Because of", "Sampled"),
            cut.rows("verdict_late_finding").stream()
                .filter(row -> !row.has("settled_at"))
                .map(row -> finding(cut, row)),
            "None was open."),
        Table.ofPatients(
            "Comments on verdicts",
            Column.of("Comment", "Entered"),
            cut.rows("verdict_comment").stream().map(row -> comment(cut, row)),
            "Nobody had commented."));
  }

  private static Row finding(DataCut cut, PastRow row) {
    return Row.of(
        cut.patient(row.uuid("patient_id")),
        "verdict_late_finding",
        row.id(),
        "/verdict",
        row.text("because"),
        Written.day(row.date("sampled_on"), ""));
  }

  private static Row comment(DataCut cut, PastRow row) {
    return Row.of(
        cut.patient(row.uuid("patient_id")),
        "verdict_comment",
        row.id(),
        "/verdict",
        row.text("comment"),
        Written.exact(row.instant("entered_at")));
  }

  private static Row row(DataCut cut, Verdict verdict, Map<UUID, SignatureReceipt> signed) {
    PatientSummary patient = cut.patient(verdict.patientId());
    SignatureReceipt receipt = signed.get(verdict.signatureId());
    String when = Written.exact(verdict.signedAt()); // no standing: a pack is taken again as it was
    return Row.of(
        patient,
        "verdict",
        verdict.id(),
        "/verdict",
        cut.definition(patient).levelName(verdict.level()),
        verdict.kind().label(),
        verdict.summary(),
        verdict.proposal(),
        receipt == null ? when : receipt.printedName() + ", " + when);
  }
}
