package org.nktrials.rules.response;

import java.util.List;
import org.nktrials.rules.reason.Reason;

/** The response of acute myeloid leukaemia with every ground. */
public record LeukaemiaResponse(Category category, List<Reason> reasons) {

  /** Categories of ELN 2022. */
  public enum Category {
    CR("Complete remission"),
    CRH("CR with partial haematological recovery"),
    CRI("CR with incomplete haematological recovery"),
    MLFS("Morphologic leukaemia-free state"),
    PR("Partial remission"),
    NO_RESPONSE("No response"),
    NOT_EVALUABLE("Not evaluable");

    private final String words;

    Category(String words) {
      this.words = words;
    }

    /** The category in words. */
    public String words() {
      return words;
    }
  }
}
