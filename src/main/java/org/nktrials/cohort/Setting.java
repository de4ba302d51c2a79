package org.nktrials.cohort;

import java.util.List;
import org.nktrials.rules.escalation.ThreePlusThreeSettings;

/** A setting of the design in words; its codes never appear on a page. */
public record Setting(String name, String meaning) {

  /** All of them, in the order of reading. */
  public static List<Setting> of(ThreePlusThreeSettings settings) {
    return List.of(
        new Setting(
            "When a level exceeds the MTD",
            switch (settings.deEscalation()) {
              case NONE -> "the trial stops and the MTD is the level below";
              case SIX_AT_MTD -> "the trial goes down and fills the level below to 6 patients";
            }),
        new Setting(
            "When the top level passes",
            switch (settings.topDose()) {
              case ACCEPT_THREE -> "no DLT in 3 patients is enough for the MTD";
              case REQUIRE_SIX -> "the top level is filled to 6 patients first";
              case NOT_REACHED -> "the MTD was not reached";
            }),
        new Setting(
            "At the second DLT of a level",
            switch (settings.earlySecondDlt()) {
              case CLOSE_LEVEL -> "the level closes at once";
              case COMPLETE_COHORT -> "the cohort is completed first";
            }));
  }
}
