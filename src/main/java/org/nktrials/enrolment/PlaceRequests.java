package org.nktrials.enrolment;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.shared.SortColumns;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every request for a place, ended ones included: filtered, sorted and paged in SQL. */
@Service
@Transactional(readOnly = true)
public class PlaceRequests {

  private static final UUID NO_SITE = new UUID(0, 0);
  private static final SortColumns COLUMNS =
      SortColumns.of("number")
          .and("asked", "requestedAt")
          .and("state", "state")
          .and("until", "offeredUntil")
          .newestFirst();

  private final PlaceRequestRepository requests;
  private final Authority authority;

  PlaceRequests(PlaceRequestRepository requests, Authority authority) {
    this.requests = requests;
    this.authority = authority;
  }

  /** One page of the list. All sites: nobody is named. Null leaves a filter open. */
  public Page<Line> page(
      TrialSummary trial, @Nullable UUID site, @Nullable RequestState state, Pageable asked) {
    return found(trial, site, state, COLUMNS.page(asked));
  }

  /** The whole list, for a file. */
  public List<Line> all(
      TrialSummary trial, @Nullable UUID site, @Nullable RequestState state, Pageable sorted) {
    return found(trial, site, state, COLUMNS.whole(sorted)).getContent();
  }

  private Page<Line> found(
      TrialSummary trial, @Nullable UUID site, @Nullable RequestState state, Pageable page) {
    authority.require(Permission.VIEW_BOARD, trial.id());
    Set<RequestState> states =
        state == null ? EnumSet.allOf(RequestState.class) : EnumSet.of(state);
    return requests
        .list(trial.id(), site == null, site == null ? NO_SITE : site, states, page)
        .map(record -> new Line(record.request(), record.closedAt(), record.closedReason()));
  }

  /**
   * A request and how it ended.
   *
   * @param closedAt null while it waits or is offered, as is the reason where none was given
   */
  public record Line(
      PlaceRequest request, @Nullable Instant closedAt, @Nullable String closedReason) {}
}
