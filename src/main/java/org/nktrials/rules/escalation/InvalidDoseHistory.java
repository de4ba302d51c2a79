package org.nktrials.rules.escalation;

import static org.nktrials.rules.escalation.DoseHistory.MOST_COHORTS;
import static org.nktrials.rules.escalation.DoseHistory.MOST_LEVELS;
import static org.nktrials.rules.escalation.DoseHistory.MOST_PATIENTS;

import java.util.ArrayList;
import java.util.List;
import org.nktrials.rules.reason.InvalidField;
import org.nktrials.rules.reason.InvalidRuleInput;

/**
 * A dose history whose counts or levels cannot be: a level that does not exist, more patients with
 * a DLT than evaluable patients, a negative or absurd count. Fields are {@code doseLevels}, {@code
 * startLevel}, {@code cohorts} and {@code cohorts[i].level}, {@code .evaluable}, {@code .dlt},
 * {@code .pending} with i from 0.
 */
public final class InvalidDoseHistory extends InvalidRuleInput {

  private InvalidDoseHistory(List<InvalidField> fields) {
    super(fields);
  }

  static void refuse(int doseLevels, int startLevel, List<Cohort> cohorts) {
    var faults = new ArrayList<InvalidField>();
    within(faults, "doseLevels", doseLevels, 1, MOST_LEVELS);
    int levels = Math.clamp(doseLevels, 1, MOST_LEVELS);
    within(faults, "startLevel", startLevel, 1, levels);
    if (cohorts.size() > MOST_COHORTS) {
      faults.add(new InvalidField("cohorts", "must be at most " + MOST_COHORTS));
    } else {
      for (int i = 0; i < cohorts.size(); i++) {
        check(faults, "cohorts[" + i + "].", cohorts.get(i), levels);
      }
    }
    if (!faults.isEmpty()) {
      throw new InvalidDoseHistory(faults);
    }
  }

  private static void check(List<InvalidField> faults, String path, Cohort cohort, int levels) {
    within(faults, path + "level", cohort.level(), 1, levels);
    within(faults, path + "evaluable", cohort.evaluable(), 0, MOST_PATIENTS);
    within(faults, path + "dlt", cohort.dlt(), 0, MOST_PATIENTS);
    within(faults, path + "pending", cohort.pending(), 0, MOST_PATIENTS);
    if (cohort.dlt() > cohort.evaluable()) {
      faults.add(new InvalidField(path + "dlt", "must not be more than the evaluable patients"));
    }
  }

  private static void within(List<InvalidField> faults, String field, int value, int low, int up) {
    if (value < low || value > up) {
      faults.add(new InvalidField(field, "must be between " + low + " and " + up));
    }
  }
}
