package org.nktrials.datareview;

import java.time.Clock;
import java.util.List;
import org.nktrials.shared.ChangeReason;
import org.nktrials.shared.DataPoint;
import org.nktrials.shared.EditCheckFailed;
import org.nktrials.shared.EditCheckPassed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps one query for each finding of an edit check, in the transaction of the entry. */
@Component
class EditChecks {

  private static final String AUTHOR = "edit check";

  private final QueryRepository queries;
  private final QueryMessageRepository messages;
  private final ChangeReason reason;
  private final Clock clock;

  EditChecks(
      QueryRepository queries, QueryMessageRepository messages, ChangeReason reason, Clock clock) {
    this.queries = queries;
    this.messages = messages;
    this.reason = reason;
    this.clock = clock;
  }

  /** Opens a query unless the same check has one at the same value. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(EditCheckFailed failed) {
    if (stillOpen(failed.at(), failed.check()).isEmpty()) {
      QueryRecord query = queries.save(QueryRecord.of(failed, clock.instant()));
      say(query, QueryStep.ASKED, failed.sentence());
    }
  }

  /** Closes it once the finding is gone; what was said stays. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(EditCheckPassed passed) {
    List<QueryRecord> open = stillOpen(passed.at(), passed.check());
    if (!open.isEmpty()) {
      reason.because("The edit check passes now.");
      open.forEach(
          query -> {
            query.become(QueryState.CLOSED, clock.instant());
            say(query, QueryStep.CLOSED, "The values agree now.");
          });
    }
  }

  private List<QueryRecord> stillOpen(DataPoint at, String check) {
    return queries.stillOpen(at.recordType(), at.recordId(), at.field(), check);
  }

  private void say(QueryRecord query, QueryStep step, String message) {
    messages.save(new QueryMessageRecord(query, null, AUTHOR, step, message, clock.instant()));
  }
}
