package org.nktrials.rules.eligibility;

import java.util.List;
import org.nktrials.rules.reason.Reason;

/** Judgement of one criterion, with its number for the page. */
public sealed interface CriterionOutcome {

  String number();

  List<Reason> reasons();

  /** Speaks for the patient. */
  record Passed(String number, List<Reason> reasons) implements CriterionOutcome {

    public Passed {
      reasons = List.copyOf(reasons);
    }
  }

  /** Speaks against the patient. */
  record Failed(String number, List<Reason> reasons) implements CriterionOutcome {

    public Failed {
      reasons = List.copyOf(reasons);
    }
  }

  /** Cannot be judged; the reasons say what is missing. */
  record Unknown(String number, List<Reason> reasons) implements CriterionOutcome {

    public Unknown {
      reasons = List.copyOf(reasons);
    }
  }
}
