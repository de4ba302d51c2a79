package org.nktrials.rules.reporting;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.reason.Reason;

/** Whether an adverse event has to go to the authority, and by when. */
public sealed interface ReportingDecision {

  /** Every reason. */
  List<Reason> reasons();

  /**
   * It is a SUSAR.
   *
   * @param days 7 for a fatal or life-threatening one, else 15
   * @param deadline for the report to the authority
   * @param completionDeadline for what a first report of a fatal or life-threatening one left open;
   *     null for the others
   */
  record Susar(
      int days, Instant deadline, @Nullable Instant completionDeadline, List<Reason> reasons)
      implements ReportingDecision {

    /** Copies the reasons. */
    public Susar {
      reasons = List.copyOf(reasons);
    }
  }

  /** It need not be reported in an expedited way. */
  record NotExpedited(List<Reason> reasons) implements ReportingDecision {

    /** Copies the reasons. */
    public NotExpedited {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * It cannot be determined yet.
   *
   * @param missing what has to be answered, in words
   * @param deadlineIfSusar the deadline that holds should it turn out to be one
   */
  record Undetermined(List<String> missing, Instant deadlineIfSusar, List<Reason> reasons)
      implements ReportingDecision {

    /** Copies the lists. */
    public Undetermined {
      missing = List.copyOf(missing);
      reasons = List.copyOf(reasons);
    }
  }
}
