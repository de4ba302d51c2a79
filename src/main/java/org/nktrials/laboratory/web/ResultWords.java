package org.nktrials.laboratory.web;

import org.nktrials.laboratory.LaboratoryResult;

/** Words for the standing of a result. */
final class ResultWords {

  private ResultWords() {}

  static String standing(LaboratoryResult result) {
    if (result.cancelledAt() != null) {
      return "cancelled";
    }
    return result.replacedAt() == null ? "counts" : "corrected";
  }
}
