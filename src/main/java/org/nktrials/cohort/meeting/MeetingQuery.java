package org.nktrials.cohort.meeting;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the meetings of a trial with attendees and decisions: three queries. */
@Component
class MeetingQuery {

  private final JdbcClient jdbc;

  MeetingQuery(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Latest first. */
  List<Meeting> ofTrial(UUID trialId) {
    Map<UUID, List<Attendee>> attendees = attendees(trialId);
    Map<UUID, List<Integer>> decisions = decisions(trialId);
    return jdbc.sql(
            """
            select m.id, m.number, m.held_on, p.number as pack, p.cut_off, m.quorum_rule,
                   m.quorum_missing, m.no_quorum_reason, m.minutes, m.entered_at
              from committee_meeting m left join committee_pack p on p.id = m.pack_id
             where m.trial_id = ? order by m.number desc
            """)
        .param(trialId)
        .query((row, _) -> meeting(row, attendees, decisions))
        .list();
  }

  private static Meeting meeting(
      ResultSet row, Map<UUID, List<Attendee>> attendees, Map<UUID, List<Integer>> decisions)
      throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    OffsetDateTime cutOff = row.getObject("cut_off", OffsetDateTime.class);
    return new Meeting(
        id,
        row.getInt("number"),
        row.getObject("held_on", LocalDate.class),
        row.getObject("pack", Integer.class),
        instant(cutOff),
        row.getString("quorum_rule"),
        row.getString("quorum_missing"),
        row.getString("no_quorum_reason"),
        row.getString("minutes"),
        attendees.getOrDefault(id, List.of()),
        decisions.getOrDefault(id, List.of()),
        row.getObject("entered_at", OffsetDateTime.class).toInstant());
  }

  private Map<UUID, List<Attendee>> attendees(UUID trialId) {
    record Line(UUID meeting, Attendee attendee) {}
    return jdbc
        .sql(
            """
            select meeting_id, person_id, name, role, delegated_by
              from meeting_attendee where trial_id = ? order by place
            """)
        .param(trialId)
        .query(
            (row, _) ->
                new Line(
                    row.getObject("meeting_id", UUID.class),
                    new Attendee(
                        row.getObject("person_id", UUID.class),
                        row.getString("name"),
                        AttendeeRole.valueOf(row.getString("role")),
                        row.getString("delegated_by"))))
        .list()
        .stream()
        .collect(groupingBy(Line::meeting, mapping(Line::attendee, toList())));
  }

  private Map<UUID, List<Integer>> decisions(UUID trialId) {
    record Line(UUID meeting, int number) {}
    return jdbc
        .sql(
            """
            select l.meeting_id, d.number
              from decision_meeting l join decision d on d.id = l.decision_id
             where l.trial_id = ? order by d.number
            """)
        .param(trialId)
        .query((row, _) -> new Line(row.getObject("meeting_id", UUID.class), row.getInt("number")))
        .list()
        .stream()
        .collect(groupingBy(Line::meeting, mapping(Line::number, toList())));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
