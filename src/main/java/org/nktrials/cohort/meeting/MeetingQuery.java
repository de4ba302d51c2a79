package org.nktrials.cohort.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.shared.SortColumns;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the meetings of a trial with attendees and decisions: one query. */
@Component
class MeetingQuery {

  private static final String CHOSEN =
      """
      with chosen as (
        select m.*, count(*) over () as all_rows
          from committee_meeting m
         where m.trial_id = :trial
           and (:text = ''
                or position(:text in lower(concat_ws(' ', m.minutes, m.no_quorum_reason,
                                                     m.quorum_missing))) > 0
                or exists (select 1 from meeting_attendee a
                            where a.meeting_id = m.id and position(:text in lower(a.name)) > 0))
      """;

  private static final String WITH_ATTENDEES =
      """
        limit :size offset :offset)
      select m.id, m.number, m.held_on, p.number as pack, p.cut_off, m.quorum_rule,
             m.quorum_missing, m.no_quorum_reason, m.minutes, m.entered_at, m.all_rows,
             array(select d.number
                     from decision_meeting l join decision d on d.id = l.decision_id
                    where l.meeting_id = m.id order by d.number) as decisions,
             a.person_id, a.name, a.role, a.delegated_by, a.place
        from chosen m
             left join committee_pack p on p.id = m.pack_id
             left join meeting_attendee a on a.meeting_id = m.id
      """;

  private final JdbcClient jdbc;

  MeetingQuery(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Latest first. */
  List<Meeting> ofTrial(UUID trialId) {
    return page(trialId, "", MeetingListing.COLUMNS.whole(Pageable.unpaged())).meetings();
  }

  /** Those whose attendees, minutes or words on the quorum contain a text, one page. */
  Found page(UUID trialId, String text, Pageable page) {
    return jdbc.sql(
            CHOSEN
                + SortColumns.orderBy(page, "m.number desc")
                + WITH_ATTENDEES
                + SortColumns.orderBy(page, "m.number desc, a.place"))
        .param("trial", trialId)
        .param("text", text)
        .param("size", page.getPageSize())
        .param("offset", page.getOffset())
        .query(MeetingQuery::read);
  }

  /** Meetings of a page, and how many there are on all pages. */
  record Found(List<Meeting> meetings, long all) {}

  private static Found read(ResultSet rows) throws SQLException {
    long all = 0;
    Map<UUID, Meeting> meetings = new LinkedHashMap<>();
    Map<UUID, List<Attendee>> attendees = new LinkedHashMap<>();
    while (rows.next()) {
      UUID id = rows.getObject("id", UUID.class);
      all = rows.getLong("all_rows");
      if (!meetings.containsKey(id)) {
        meetings.put(id, meeting(id, rows));
      }
      if (rows.getString("name") != null) {
        attendees.computeIfAbsent(id, _ -> new ArrayList<>()).add(attendee(rows));
      }
    }
    return new Found(
        meetings.values().stream()
            .map(meeting -> meeting.attendedBy(attendees.getOrDefault(meeting.id(), List.of())))
            .toList(),
        all);
  }

  private static Meeting meeting(UUID id, ResultSet row) throws SQLException {
    return new Meeting(
        id,
        row.getInt("number"),
        row.getObject("held_on", LocalDate.class),
        row.getObject("pack", Integer.class),
        instant(row.getObject("cut_off", OffsetDateTime.class)),
        row.getString("quorum_rule"),
        row.getString("quorum_missing"),
        row.getString("no_quorum_reason"),
        row.getString("minutes"),
        List.of(),
        List.of((Integer[]) row.getArray("decisions").getArray()),
        row.getObject("entered_at", OffsetDateTime.class).toInstant());
  }

  private static Attendee attendee(ResultSet row) throws SQLException {
    return new Attendee(
        row.getObject("person_id", UUID.class),
        row.getString("name"),
        AttendeeRole.valueOf(row.getString("role")),
        row.getString("delegated_by"));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
