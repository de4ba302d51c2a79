package org.nktrials.datareview;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Kinds of records whose single values are asked about and verified against their source. */
public enum ReviewedKind {
  PATIENT("patient", "registration", "", "code"),
  CONSENT("consent", "consent", "/consent", "document_version"),
  CONSENT_WITHDRAWAL("consent_withdrawal", "withdrawal of consent", "/consent", "scope"),
  ELIGIBILITY("eligibility_answer", "eligibility criterion", "/eligibility", "criterion"),
  VISIT("visit_record", "visit", "/visits/{code}", "code"),
  PROCEDURE("visit_procedure", "procedure of a visit", "/visits", "procedure"),
  DOSE("dose", "dose", "/doses#dose-{id}", "drug", "given_on"),
  OMISSION("dose_omission", "dose not given", "/doses", "drug", "planned_on"),
  WITHHOLDING("dose_withholding", "withholding", "/withhold", "drug"),
  TABLETS("tablet_count", "count of tablets", "/doses", "drug", "from_day"),
  ADVERSE_EVENT("adverse_event", "adverse event", "/adverse-events/{id}", "term"),
  GRADE("adverse_event_grade", "grade", "/adverse-events/{adverse_event_id}", "grade"),
  RELATEDNESS(
      "adverse_event_relatedness", "relatedness", "/adverse-events/{adverse_event_id}", "drug"),
  LABORATORY(
      "laboratory_result",
      "laboratory result",
      "/laboratory/results/{id}",
      "analyte",
      "sampled_on"),
  EXAMINATION("measurement", "examination", "/examinations", "item", "measured_on"),
  HISTORY("medical_history", "medical history", "/medication", "condition"),
  PRIOR_THERAPY("prior_therapy", "prior therapy", "/medication", "agent"),
  MEDICATION("concomitant_medication", "medication", "/medication", "drug"),
  ALLERGY("allergy", "allergy", "/medication", "substance"),
  SUPPORT("daily_support", "day after infusion", "/after-infusion", "day"),
  TOXICITY("toxicity_assessment", "GvHD or CRS", "/after-infusion", "kind", "assessed_on"),
  CHIMERISM("chimerism", "chimerism", "/chimerism", "sampled_on", "fraction"),
  LESION("tumour_lesion", "lesion", "/outcome", "organ", "number"),
  LESION_SIZE("lesion_measurement", "measured lesion", "/outcome", "state"),
  TUMOUR("tumour_assessment", "tumour assessment", "/outcome", "assessed_on"),
  MARROW("marrow_assessment", "marrow assessment", "/outcome", "assessed_on"),
  FOLLOW_UP("follow_up", "follow-up", "/outcome", "kind", "happened_on");

  private final String table;
  private final String label;
  private final String page;
  private final List<String> naming;

  ReviewedKind(String table, String label, String page, String... naming) {
    this.table = table;
    this.label = label;
    this.page = page;
    this.naming = List.of(naming);
  }

  /** Of a table's records, if they are reviewed field by field. */
  public static Optional<ReviewedKind> of(String table) {
    return Arrays.stream(values()).filter(one -> one.table.equals(table)).findFirst();
  }

  /** Name of the table, as in the address of a value. */
  public String table() {
    return table;
  }

  /** Word on screen. */
  public String label() {
    return label;
  }

  /** Page of the patient on which it stands, with names of columns in braces. */
  String page() {
    return page;
  }

  /** Columns that tell one record from another. */
  List<String> naming() {
    return naming;
  }
}
