package org.nktrials.outcome.response;

import org.nktrials.rules.response.TumourAssessment.NonTarget;
import org.nktrials.rules.response.TumourResponse.Category;

/** Words on screen for what the rules name. */
public final class ResponseWords {

  private ResponseWords() {}

  /** "PR (partial response)". */
  public static String of(Category category) {
    return switch (category) {
      case COMPLETE_RESPONSE -> "CR (complete response)";
      case PARTIAL_RESPONSE -> "PR (partial response)";
      case STABLE_DISEASE -> "SD (stable disease)";
      case PROGRESSIVE_DISEASE -> "PD (progressive disease)";
      case NOT_EVALUABLE -> "NE (not evaluable)";
    };
  }

  /** "PR". */
  public static String shortly(Category category) {
    return of(category).substring(0, 2);
  }

  /** Non-target lesions in words. */
  public static String of(NonTarget state) {
    return switch (state) {
      case NONE_AT_BASELINE -> "none at baseline";
      case COMPLETE_RESPONSE -> "all gone";
      case NEITHER_COMPLETE_NOR_PROGRESSION -> "still there, no progression";
      case PROGRESSION -> "unequivocal progression";
      case NOT_EVALUATED -> "not evaluated";
    };
  }
}
