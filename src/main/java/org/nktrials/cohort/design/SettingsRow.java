package org.nktrials.cohort.design;

import java.util.ArrayList;
import java.util.List;
import org.nktrials.rules.RulesService;
import org.nktrials.rules.escalation.OperatingCharacteristics;
import org.nktrials.rules.escalation.ThreePlusThreeSettings;
import org.nktrials.rules.escalation.ThreePlusThreeSettings.DeEscalation;
import org.nktrials.rules.escalation.ThreePlusThreeSettings.EarlySecondDlt;
import org.nktrials.rules.escalation.ThreePlusThreeSettings.TopDose;

/**
 * One choice of all settings and how the design then behaves.
 *
 * @param mine whether it is the trial's own
 */
public record SettingsRow(
    ThreePlusThreeSettings settings, OperatingCharacteristics found, boolean mine) {

  /** Every choice, the trial's own first. */
  static List<SettingsRow> all(
      RulesService rules, List<Double> probabilities, ThreePlusThreeSettings own) {
    List<SettingsRow> rows = new ArrayList<>();
    for (DeEscalation down : DeEscalation.values()) {
      for (TopDose top : TopDose.values()) {
        for (EarlySecondDlt second : EarlySecondDlt.values()) {
          var settings = new ThreePlusThreeSettings(down, top, second);
          var found = rules.operatingCharacteristicsOfThreePlusThree(probabilities, settings);
          rows.add(
              settings.equals(own) ? 0 : rows.size(),
              new SettingsRow(settings, found, settings.equals(own)));
        }
      }
    }
    return List.copyOf(rows);
  }

  /** What the settings say, in words. */
  public String words() {
    String down =
        switch (settings.deEscalation()) {
          case NONE -> "stop below the exceeded level";
          case SIX_AT_MTD -> "six at the MTD";
        };
    String top =
        switch (settings.topDose()) {
          case ACCEPT_THREE -> "three are enough at the top";
          case REQUIRE_SIX -> "six at the top";
          case NOT_REACHED -> "no MTD at the top";
        };
    String second =
        switch (settings.earlySecondDlt()) {
          case CLOSE_LEVEL -> "second DLT closes at once";
          case COMPLETE_COHORT -> "cohort completed";
        };
    return down + "; " + top + "; " + second;
  }

  /** Expected evaluable patients in all. */
  public double patients() {
    return found.expectedPatients().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** Expected patients with a DLT in all. */
  public double dlts() {
    return found.expectedDlts().stream().mapToDouble(Double::doubleValue).sum();
  }
}
