package org.nktrials.support;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.nktrials.patient.DueItem;
import org.nktrials.patient.DueSelect;
import org.nktrials.patient.DueStatement;
import org.nktrials.patient.Worklist;
import org.springframework.stereotype.Component;

/** What one room puts on Today for the person who asks. Part of every {@link IntegrationTest}. */
@Component
public class TodayTasks {

  private final DueStatement statement;
  private final Worklist worklist;

  TodayTasks(DueStatement statement, Worklist worklist) {
    this.statement = statement;
    this.worklist = worklist;
  }

  /** Tasks of a room in these trials. */
  public List<DueItem> of(DueSelect room, Collection<UUID> trials) {
    return of(List.of(room), trials);
  }

  /** Tasks of several rooms. */
  public List<DueItem> of(List<DueSelect> rooms, Collection<UUID> trials) {
    return statement.all(rooms, trials, worklist.clock());
  }
}
