package org.nktrials.cohort.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.cohort.DecisionTaken;
import org.nktrials.cohort.DecisionView;
import org.nktrials.cohort.Decisions;
import org.nktrials.cohort.PeopleOfTrial;
import org.nktrials.cohort.pack.Packs;
import org.nktrials.enrolment.TrialLock;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.ProtocolSettings.Quorum;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Meetings of the committee and the decisions that they took. Recorded once, then kept. */
@Service
public class Meetings {

  private final MeetingRepository meetings;
  private final AttendeeRepository attendees;
  private final DecisionMeetingRepository links;
  private final MeetingQuery query;
  private final Packs packs;
  private final Decisions decisions;
  private final PeopleOfTrial people;
  private final ProtocolService protocols;
  private final TrialLock lock;
  private final Authority authority;
  private final Clock clock;

  Meetings(
      MeetingRepository meetings,
      AttendeeRepository attendees,
      DecisionMeetingRepository links,
      MeetingQuery query,
      Packs packs,
      Decisions decisions,
      PeopleOfTrial people,
      ProtocolService protocols,
      TrialLock lock,
      Authority authority,
      Clock clock) {
    this.meetings = meetings;
    this.attendees = attendees;
    this.links = links;
    this.query = query;
    this.packs = packs;
    this.decisions = decisions;
    this.people = people;
    this.protocols = protocols;
    this.lock = lock;
    this.authority = authority;
    this.clock = clock;
  }

  /** Meetings of a trial, latest first: one query. */
  @Transactional(readOnly = true)
  public List<Meeting> ofTrial(String trialCode) {
    TrialSummary trial = protocols.trial(trialCode);
    authority.require(Permission.VIEW_BOARD, trial.id());
    return query.ofTrial(trial.id());
  }

  /**
   * One of them.
   *
   * @throws NotFound when the trial has no such meeting
   */
  @Transactional(readOnly = true)
  public Meeting meeting(String trialCode, int number) {
    return ofTrial(trialCode).stream()
        .filter(meeting -> meeting.number() == number)
        .findFirst()
        .orElseThrow(() -> new NotFound("meeting"));
  }

  /** The meeting that took a decision, if one is recorded. */
  @Transactional(readOnly = true)
  public Optional<Meeting> ofDecision(String trialCode, int decision) {
    return ofTrial(trialCode).stream()
        .filter(meeting -> meeting.decisions().contains(decision))
        .findFirst();
  }

  /** Who must take part by the present protocol, in words. */
  @Transactional(readOnly = true)
  public String quorumRule(TrialSummary trial) {
    return QuorumCheck.rule(quorum(trial));
  }

  /** Whether the protocol file leaves that to the editable default of this application. */
  @Transactional(readOnly = true)
  public boolean quorumIsDefault(TrialSummary trial) {
    return protocols.version(trial.currentVersionId()).definition().committee() == null;
  }

  /** Requires that the person may record a meeting. */
  public void requireRecording(TrialSummary trial) {
    authority.require(Permission.PREPARE_DECISION, trial.id());
  }

  /** Whether the person may record one. */
  public boolean mayRecord(TrialSummary trial) {
    return authority.may(Permission.PREPARE_DECISION, trial.id(), null);
  }

  /**
   * Records a meeting.
   *
   * @return its number in the trial
   * @throws Refused with a problem for everything that cannot be so, and when the quorum is missing
   *     without a reason
   */
  @Transactional
  public int record(RecordMeeting command) {
    TrialSummary trial = protocols.trial(command.trialCode());
    requireRecording(trial);
    lock.hold(trial.id());
    Optional<MeetingRecord> submittedBefore = meetings.findBySubmissionId(command.submissionId());
    if (submittedBefore.isPresent()) {
      return submittedBefore.get().number();
    }
    Quorum quorum = quorum(trial);
    Optional<String> missing = QuorumCheck.missing(quorum, command.attendees());
    LocalDate registered = trial.registeredAt().atZone(ZoneOffset.UTC).toLocalDate();
    new MeetingChecks(people.of(trial.id()), LocalDate.now(clock).plusDays(1), registered)
        .require(command, missing);
    Integer last = meetings.lastNumber(trial.id());
    MeetingRecord meeting =
        new MeetingRecord(trial.id(), last == null ? 1 : last + 1, command, packId(command))
            .quorum(QuorumCheck.rule(quorum), missing.orElse(null), command.noQuorumReason())
            .entered(authority.person().id(), clock.instant());
    meetings.saveAndFlush(meeting);
    for (int place = 0; place < command.attendees().size(); place++) {
      attendees.save(new AttendeeRecord(meeting, place + 1, command.attendees().get(place)));
    }
    linkDecision(trial, command.decision(), meeting);
    return meeting.number();
  }

  /** Links the meeting that whoever signed first named. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(DecisionTaken taken) {
    Integer number = taken.meeting();
    if (number != null) {
      MeetingRecord meeting =
          meetings
              .findByTrialIdAndNumber(taken.trialId(), number)
              .orElseThrow(() -> refused("meeting", "The trial has no meeting " + number + "."));
      link(taken.trialId(), taken.decisionId(), meeting);
    }
  }

  private void linkDecision(TrialSummary trial, @Nullable Integer number, MeetingRecord meeting) {
    if (number == null) {
      return;
    }
    DecisionView decision =
        decisions.ofTrial(trial).stream()
            .filter(view -> view.decision().number() == number)
            .findFirst()
            .orElseThrow(() -> refused("decision", "The trial has no decision " + number + "."));
    if (links.existsByDecisionId(decision.decision().id())) {
      throw refused("decision", "Decision " + number + " has a meeting already.");
    }
    link(trial.id(), decision.decision().id(), meeting);
  }

  private void link(UUID trialId, UUID decisionId, MeetingRecord meeting) {
    links.save(new DecisionMeetingRecord(trialId, decisionId, meeting.id()));
  }

  private @Nullable UUID packId(RecordMeeting command) {
    Integer pack = command.pack();
    try {
      return pack == null ? null : packs.pack(command.trialCode(), pack).pack().id();
    } catch (NotFound none) {
      throw refused("pack", "The trial has no pack " + pack + ".");
    }
  }

  private Quorum quorum(TrialSummary trial) {
    return protocols.version(trial.currentVersionId()).definition().quorum();
  }

  private static Refused refused(String field, String sentence) {
    return new Refused(Problem.of(field, "no-such-" + field, sentence));
  }
}
