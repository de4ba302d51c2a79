package org.nktrials.cohort.meeting;

import java.util.List;
import java.util.Locale;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.shared.SortColumns;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of a trial's meetings: filtered, sorted and paged in SQL. */
@Service
@Transactional(readOnly = true)
public class MeetingListing {

  static final SortColumns COLUMNS =
      SortColumns.by("number", "m.number").and("held", "m.held_on").newestFirst();

  private final MeetingQuery query;
  private final Authority authority;

  MeetingListing(MeetingQuery query, Authority authority) {
    this.query = query;
    this.authority = authority;
  }

  /**
   * One page.
   *
   * @param text part of a name, of the minutes or of the words on the quorum; empty for all
   */
  public Page<Meeting> page(TrialSummary trial, String text, Pageable asked) {
    authority.require(Permission.VIEW_BOARD, trial.id());
    Pageable page = COLUMNS.page(asked);
    MeetingQuery.Found found = query.page(trial.id(), part(text), page);
    return new PageImpl<>(found.meetings(), page, found.all());
  }

  /** The whole list, for a file. */
  public List<Meeting> all(TrialSummary trial, String text, Pageable sorted) {
    authority.require(Permission.VIEW_BOARD, trial.id());
    return query.page(trial.id(), part(text), COLUMNS.whole(sorted)).meetings();
  }

  private static String part(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
