package org.nktrials.rules.laboratory;

import java.util.List;

/** Whether a value stayed beyond a threshold for longer than a number of days. */
public sealed interface DurationAnswer {

  /**
   * It did.
   *
   * @param run the values that prove it, in order; at least one
   * @param days calendar days from the first to the last of them, both counted
   */
  record Yes(List<DatedValue> run, int days) implements DurationAnswer {

    public Yes {
      run = List.copyOf(run);
    }
  }

  /**
   * It did not.
   *
   * @param run the longest run that was seen; empty when no value was beyond
   */
  record No(List<DatedValue> run) implements DurationAnswer {

    public No {
      run = List.copyOf(run);
    }
  }

  /**
   * The samples leave it open.
   *
   * @param missing days on which a sample would tell more, in order; at least one
   * @param run the longest run that was seen; empty when no value was beyond
   */
  record Unknown(List<DateGap> missing, List<DatedValue> run) implements DurationAnswer {

    public Unknown {
      missing = List.copyOf(missing);
      run = List.copyOf(run);
    }
  }
}
