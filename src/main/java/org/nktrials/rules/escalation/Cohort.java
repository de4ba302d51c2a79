package org.nktrials.rules.escalation;

/**
 * Patients treated together at one level. Only DLT-evaluable patients count for a decision: a
 * patient with a DLT always is; one who left the window without DLT or below the minimum exposure
 * is not, and appears nowhere here.
 *
 * @param level dose level, 1 at the lowest
 * @param evaluable DLT-evaluable patients, those with a DLT included
 * @param dlt evaluable patients with at least one DLT in the window
 * @param pending patients whose window is open and who have had no DLT
 */
public record Cohort(int level, int evaluable, int dlt, int pending) {

  /** A cohort whose windows are all closed. */
  public static Cohort closed(int level, int evaluable, int dlt) {
    return new Cohort(level, evaluable, dlt, 0);
  }

  /** Patients who count or may yet count. */
  int treated() {
    return evaluable + pending;
  }
}
