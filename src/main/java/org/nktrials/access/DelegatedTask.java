package org.nktrials.access;

import java.util.Arrays;
import java.util.Set;

/**
 * The fixed list of tasks that an investigator delegates, each with the kinds of records that are
 * signed in doing it. Source: ICH E6(R3) 2.3 (delegation and its record).
 */
public enum DelegatedTask {
  CONSENT("Obtaining consent"),
  ELIGIBILITY("Confirming eligibility", "eligibility_confirmation"),
  DOSE_RECORDING("Recording doses"),
  LEVEL_ASSIGNMENT("Assigning a dose level, stopping treatment", "level_assignment"),
  EVENT_GRADING("Grading adverse events"),
  DLT_VERDICT("Verdict on DLT", "verdict"),
  CYTOPENIA_VERDICT("Verdict on cytopenia", "cytopenia_verdict"),
  SERIOUS_EVENT_REPORT("Reporting serious adverse events", "sae_report"),
  SERIOUS_EVENT_ASSESSMENT("Judging serious adverse events for the sponsor", "sae_assessment"),
  TYPING_CHECK("Second check of a typing", "typing"),
  DONOR_CLEARANCE("Clearing donors", "donor_clearance"),
  DONOR_SELECTION(
      "Selecting donors, go before conditioning",
      "donor_assessment",
      "donor_reserve",
      "conditioning_go"),
  PRODUCT_PROCESSING("Steps of a product", "product_step"),
  PRODUCT_RELEASE("Release of a product", "product_decision"),
  PRODUCT_EXCEPTION("Medical exception for a product", "product_exception"),
  CELL_INFUSION("Infusion of a product", "product_infusion"),
  RESULT_RELEASE("Release of results"),
  TRIAL_DECISION(
      "Start, decisions and resumption of the trial",
      "level_opening",
      "decision",
      "stopping_suspension"),
  DELEGATION("Keeping the delegation list", "delegation");

  private final String label;
  private final Set<String> recordTypes;

  DelegatedTask(String label, String... recordTypes) {
    this.label = label;
    this.recordTypes = Set.of(recordTypes);
  }

  /**
   * The task for which a kind of record is signed.
   *
   * @throws IllegalArgumentException for a kind that is in no task: it cannot be signed
   */
  public static DelegatedTask of(String recordType) {
    return Arrays.stream(values())
        .filter(task -> task.recordTypes.contains(recordType))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(recordType + " belongs to no task"));
  }

  /** Kinds of records that are signed in doing the task. */
  public Set<String> recordTypes() {
    return recordTypes;
  }

  /** Words on screen. */
  public String label() {
    return label;
  }
}
