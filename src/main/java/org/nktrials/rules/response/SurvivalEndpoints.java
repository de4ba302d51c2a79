package org.nktrials.rules.response;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.reason.RuleSource;

/**
 * Overall and progression-free survival of one patient. OS runs to death, else is censored at the
 * last contact; PFS to the first of progression and death, else is censored at the last assessment
 * without progression, or at the start where there was none.
 */
public final class SurvivalEndpoints {

  /** Version of these rules, kept with every answer. */
  public static final String VERSION = "survival-endpoints/1";

  private SurvivalEndpoints() {}

  /** Overall survival. */
  public static Endpoint overall(FollowUp course) {
    LocalDate start = course.start();
    if (start == null) {
      return unknown("NO_START", "The start of the clock is not known.");
    }
    LocalDate death = course.death();
    if (death != null) {
      return to(start, death, true, "DEATH", "The patient died.");
    }
    LocalDate alive = course.lastContact();
    return alive == null
        ? unknown("NO_CONTACT", "Neither death nor a last contact is known.")
        : to(start, alive, false, "ALIVE", "The patient was alive at the last contact.");
  }

  /** Progression-free survival. */
  public static Endpoint progressionFree(FollowUp course) {
    LocalDate start = course.start();
    if (start == null) {
      return unknown("NO_START", "The start of the clock is not known.");
    }
    LocalDate progression = course.progression();
    LocalDate death = course.death();
    if (progression != null && (death == null || !progression.isAfter(death))) {
      return to(
          start,
          progression,
          true,
          "PROGRESSION",
          "Progression, at the first date it could be declared.");
    }
    if (progression != null) {
      return unknown("PROGRESSION_AFTER_DEATH", "Progression is dated after death.");
    }
    if (death != null) {
      return to(start, death, true, "DEATH", "The patient died without known progression.");
    }
    return censored(start, course.lastAssessment());
  }

  private static Endpoint censored(LocalDate start, @Nullable LocalDate assessed) {
    return assessed == null
        ? to(start, start, false, "NOT_ASSESSED", "There was no assessment after the start.")
        : to(
            start, assessed, false, "NO_PROGRESSION", "The last assessment showed no progression.");
  }

  private static Endpoint to(
      LocalDate start, LocalDate end, boolean event, String code, String sentence) {
    long days = ChronoUnit.DAYS.between(start, end);
    return days < 0
        ? unknown("BEFORE_START", "The end lies before the start of the clock.")
        : new Endpoint.Known(days, event, end, because(code, sentence));
  }

  private static Endpoint unknown(String code, String sentence) {
    return new Endpoint.Unknown(because(code, sentence));
  }

  private static List<Reason> because(String code, String sentence) {
    return List.of(new Reason(code, sentence, RuleSource.PROJECT_RULE));
  }
}
