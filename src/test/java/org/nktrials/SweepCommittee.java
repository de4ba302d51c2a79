package org.nktrials;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.nktrials.access.Role;
import org.nktrials.cohort.CohortEvent;
import org.nktrials.cohort.meeting.Attendee;
import org.nktrials.cohort.meeting.AttendeeRole;
import org.nktrials.cohort.meeting.Meetings;
import org.nktrials.cohort.meeting.RecordMeeting;
import org.nktrials.cohort.notice.Notices;
import org.nktrials.cohort.pack.Packs;
import org.nktrials.cohort.pack.PreparePack;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.support.TestPeople;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Pageable;
import org.springframework.transaction.support.TransactionTemplate;

/** Records of the committee for requests, beside those of the demo. */
class SweepCommittee {

  private final TestPeople people;
  private final Packs packs;
  private final Meetings meetings;
  private final Notices notices;
  private final ProtocolService protocols;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final AtomicInteger pack = new AtomicInteger();

  SweepCommittee(
      TestPeople people,
      Packs packs,
      Meetings meetings,
      Notices notices,
      ProtocolService protocols,
      ApplicationEventPublisher events,
      TransactionTemplate transaction) {
    this.people = people;
    this.packs = packs;
    this.meetings = meetings;
    this.notices = notices;
    this.protocols = protocols;
    this.events = events;
    this.transaction = transaction;
  }

  /** Number of a pack of the demo's trial. */
  int pack() {
    return pack.updateAndGet(made -> made > 0 ? made : prepare());
  }

  private int prepare() {
    return people.doing(
        Role.STATISTICIAN,
        () -> packs.prepare(new PreparePack(SweepStudy.TRIAL, null, TimeOrderedId.next())));
  }

  /** Number of a meeting of the demo's trial. */
  int meeting() {
    Attendee somebody = new Attendee(null, "Somebody", AttendeeRole.MEMBER, null);
    return people.doing(
        Role.INVESTIGATOR,
        () ->
            meetings.record(
                new RecordMeeting(
                    SweepStudy.TRIAL,
                    LocalDate.now(),
                    null,
                    null,
                    List.of(somebody),
                    "Nobody else came",
                    null,
                    TimeOrderedId.next())));
  }

  /** A notice that nobody has acknowledged. */
  UUID notice() {
    return people.doing(
        Role.PHARMACIST,
        () -> {
          UUID trial = protocols.trial(SweepStudy.TRIAL).id();
          transaction.executeWithoutResult(
              _ ->
                  events.publishEvent(
                      new CohortEvent(
                          trial,
                          SweepStudy.TRIAL,
                          CohortEvent.Kind.SUSPENDED,
                          null,
                          "A level was closed.",
                          "/trials/" + SweepStudy.TRIAL + "/board")));
          return notices.mine(Pageable.ofSize(1)).getContent().getFirst().id();
        });
  }
}
