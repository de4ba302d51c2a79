package org.nktrials.config.demo;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nktrials.cohort.Decisions;
import org.nktrials.cohort.PeopleOfTrial;
import org.nktrials.cohort.meeting.Attendee;
import org.nktrials.cohort.meeting.AttendeeRole;
import org.nktrials.cohort.meeting.Meetings;
import org.nktrials.cohort.meeting.RecordMeeting;
import org.nktrials.cohort.notice.Notices;
import org.nktrials.cohort.pack.Packs;
import org.nktrials.cohort.pack.PreparePack;
import org.nktrials.config.database.ConditionalOnEmbeddedDatabase;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.shared.TimeOrderedId;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;

/** The last meeting of each trial's committee: pack, attendees, notices acknowledged. */
@Component
@ConditionalOnEmbeddedDatabase
class DemoCommittee implements DemoChapter {

  /** Days on which the last decision of each trial was signed. */
  private static final Map<String, Integer> DECIDED = Map.of("IMAIL2", -63, "IMAIL2-B", -93);

  private static final String STATISTICIAN = "statistician";

  private final Packs packs;
  private final Meetings meetings;
  private final Notices notices;
  private final Decisions decisions;
  private final PeopleOfTrial people;

  DemoCommittee(
      Packs packs, Meetings meetings, Notices notices, Decisions decisions, PeopleOfTrial people) {
    this.packs = packs;
    this.meetings = meetings;
    this.notices = notices;
    this.decisions = decisions;
    this.people = people;
  }

  @Override
  public void addTo(DemoTrial trial) {
    TrialSummary summary = trial.trial();
    Integer decided = DECIDED.get(summary.code());
    if (decided == null) {
      return;
    }
    trial.at(decided, 10, STATISTICIAN, () -> prepare(summary));
    trial.at(decided, 17, DemoAccount.INVESTIGATOR, () -> meet(trial, decided));
    for (String reader :
        List.of(
            DemoAccount.PHARMACIST, DemoAccount.INVESTIGATOR, "coordinator", "coordinator-02")) {
      trial.at(decided + 1, 8, reader, () -> acknowledge(summary));
    }
    trial.at(-1, 16, STATISTICIAN, () -> prepare(summary));
  }

  private void prepare(TrialSummary trial) {
    packs.prepare(new PreparePack(trial.code(), null, TimeOrderedId.next()));
  }

  private void meet(DemoTrial trial, int day) {
    UUID id = trial.trial().id();
    String code = trial.trial().code();
    meetings.record(
        new RecordMeeting(
            code,
            trial.date(day),
            1,
            decisions.ofTrial(trial.trial()).getFirst().decision().number(),
            List.of(
                attendee(id, "Clara Chair", AttendeeRole.COMMITTEE_CHAIR),
                attendee(id, "Iris Investigator", AttendeeRole.PRINCIPAL_INVESTIGATOR),
                attendee(id, "Stan Statistician", AttendeeRole.STATISTICIAN),
                new Attendee(
                    null, "Olga Oncologist", AttendeeRole.MEMBER, "the sponsor's physician")),
            null,
            "Doses, adverse events and verdicts of the cohort were discussed. Nobody objected.",
            TimeOrderedId.next()));
  }

  private Attendee attendee(UUID trial, String name, AttendeeRole role) {
    UUID person =
        people.of(trial).stream()
            .filter(held -> held.name().equals(name))
            .map(PeopleOfTrial.Held::id)
            .findFirst()
            .orElse(null);
    return new Attendee(person, name, role, null);
  }

  private void acknowledge(TrialSummary trial) {
    notices.mine(Pageable.ofSize(50)).stream()
        .filter(notice -> notice.acknowledgedAt() == null)
        .filter(notice -> notice.trialId().equals(trial.id()))
        .forEach(notice -> notices.acknowledge(notice.id()));
  }
}
