package org.nktrials.rules.escalation;

import java.util.ArrayList;
import java.util.List;
import org.nktrials.rules.escalation.ThreePlusThreeSettings.DeEscalation;
import org.nktrials.rules.escalation.ThreePlusThreeSettings.EarlySecondDlt;
import org.nktrials.rules.escalation.ThreePlusThreeSettings.TopDose;

/**
 * Histories as R escalation writes them: a cohort is its level and one letter a patient, N for no
 * DLT and T for a DLT, and here also P for an open window.
 */
final class Outcomes {

  static final List<ThreePlusThreeSettings> ALL_SETTINGS = allSettings();

  private Outcomes() {}

  static DoseHistory history(int doseLevels, String outcomes) {
    return history(doseLevels, 1, outcomes);
  }

  static DoseHistory history(int doseLevels, int startLevel, String outcomes) {
    var cohorts = new ArrayList<Cohort>();
    for (String cohort : outcomes.isBlank() ? new String[0] : outcomes.trim().split(" +")) {
      int digits = cohort.replaceAll("[NTP]", "").length();
      String patients = cohort.substring(digits);
      int dlt = count(patients, 'T');
      cohorts.add(
          new Cohort(
              Integer.parseInt(cohort.substring(0, digits)),
              count(patients, 'N') + dlt,
              dlt,
              count(patients, 'P')));
    }
    return new DoseHistory(doseLevels, startLevel, cohorts);
  }

  private static int count(String patients, char letter) {
    return (int) patients.chars().filter(patient -> patient == letter).count();
  }

  /** The decision in short: code, next level, more patients, exceeded level, MTD. */
  static String brief(EscalationDecision decision) {
    return "%s next=%s more=%d exceeded=%s mtd=%s"
        .formatted(
            decision.code(),
            decision.nextLevel(),
            decision.additionalPatients(),
            decision.exceededLevel(),
            decision.mtdLevel());
  }

  private static List<ThreePlusThreeSettings> allSettings() {
    var all = new ArrayList<ThreePlusThreeSettings>();
    for (DeEscalation deEscalation : DeEscalation.values()) {
      for (TopDose topDose : TopDose.values()) {
        for (EarlySecondDlt earlySecondDlt : EarlySecondDlt.values()) {
          all.add(new ThreePlusThreeSettings(deEscalation, topDose, earlySecondDlt));
        }
      }
    }
    return List.copyOf(all);
  }
}
