package org.nktrials.toxicity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.PatientSummary;
import org.nktrials.rules.adverseevent.ActionTaken;
import org.nktrials.rules.adverseevent.EventOutcome;
import org.nktrials.rules.adverseevent.Expectedness;
import org.nktrials.rules.adverseevent.GradeCourse;
import org.nktrials.rules.adverseevent.GradePeriod;
import org.nktrials.rules.adverseevent.Moment;
import org.nktrials.rules.adverseevent.SeriousnessCriterion;
import org.nktrials.rules.toxicity.Relatedness;
import org.nktrials.shared.ClinicalRecord;

@Entity
@Table(name = "adverse_event")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class AdverseEventRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID patientId;
  private String term;
  private @Nullable String verbatim;
  private Instant onsetAt;
  private boolean onsetTimeKnown;
  private @Nullable LocalDate endedOn;
  private @Nullable Instant endedAt;
  private @Nullable Boolean ongoing;
  private @Nullable Integer grade;
  private @Nullable Integer worstGrade;
  private @Nullable Boolean serious;
  private String[] seriousCriteria = {};
  private @Nullable Instant awareAt;

  @Enumerated(EnumType.STRING)
  private @Nullable Expectedness expected;

  @Enumerated(EnumType.STRING)
  private @Nullable EventOutcome outcome;

  private @Nullable LocalDate diedOn;
  private @Nullable Boolean dltProposed;

  @Enumerated(EnumType.STRING)
  private @Nullable NextDose nextDose;

  private Instant enteredAt;
  private @Nullable Instant cancelledAt;
  private UUID submissionId;

  @SuppressWarnings("NullAway.Init") // the entry is taken at once
  AdverseEventRecord(
      PatientSummary patient,
      CompleteEntry entry,
      @Nullable NextDose nextDose,
      UUID submissionId,
      Instant now) {
    this.trialId = patient.trialId();
    this.patientId = patient.id();
    this.nextDose = nextDose;
    this.submissionId = submissionId;
    this.enteredAt = now;
    take(patient.site().zone(), entry, now);
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected AdverseEventRecord() {}

  /** Takes what is said; a site that does not say when it knew is held to know now. */
  final void take(ZoneId zone, CompleteEntry said, Instant now) {
    AdverseEventEntry entry = said.entry();
    AdverseEventDetails details = said.details();
    LocalDate end = entry.endedOn();
    this.term = entry.term();
    this.verbatim = entry.verbatim();
    this.onsetAt = entry.onset().at(zone);
    this.onsetTimeKnown = entry.onsetTime() != null;
    this.endedOn = end;
    this.endedAt =
        end == null || details.endTime() == null
            ? null
            : new Moment(end, details.endTime()).at(zone);
    this.ongoing = details.ongoing();
    this.grade = said.gradeNow();
    this.worstGrade = said.worstGrade();
    this.dltProposed = entry.possibleDlt();
    this.expected = details.expected();
    this.outcome = details.outcome();
    this.diedOn = details.diedOn();
    takeSeriousness(said, now);
  }

  private void takeSeriousness(CompleteEntry said, Instant now) {
    Instant knownAt = knownAt(said.details().awareAt());
    this.serious = said.serious();
    this.seriousCriteria =
        said.details().criteria().stream().sorted().map(Enum::name).toArray(String[]::new);
    this.awareAt = isSerious() && knownAt == null ? now : knownAt;
  }

  /** A form shows minutes: what was not changed keeps its seconds. */
  private @Nullable Instant knownAt(@Nullable Instant typed) {
    boolean same =
        typed == null || (awareAt != null && awareAt.truncatedTo(ChronoUnit.MINUTES).equals(typed));
    return same ? awareAt : typed;
  }

  void cancel(Instant now) {
    this.cancelledAt = now;
  }

  boolean isSerious() {
    return Boolean.TRUE.equals(serious);
  }

  boolean isCancelled() {
    return cancelledAt != null;
  }

  @Nullable Instant awareAt() {
    return awareAt;
  }

  UUID patientId() {
    return patientId;
  }

  UUID trialId() {
    return trialId;
  }

  AdverseEvent event(ZoneId zone, List<EventDrugRecord> drugs, List<GradePeriod> periods) {
    Moment onset = Moment.of(onsetAt, onsetTimeKnown, zone);
    AdverseEventDetails details = details(zone, drugs, periods);
    Moment end = endedOn == null ? null : new Moment(endedOn, details.endTime());
    return new AdverseEvent(
        id(),
        patientId,
        term,
        verbatim,
        onsetAt,
        onsetTimeKnown,
        onset,
        endedOn,
        grade,
        worstGrade,
        serious,
        dltProposed,
        opinions(drugs),
        details,
        new GradeCourse(periods, onset, end).timeAtOrAbove(3, zone),
        nextDose,
        enteredAt,
        cancelledAt,
        version());
  }

  private AdverseEventDetails details(
      ZoneId zone, List<EventDrugRecord> drugs, List<GradePeriod> periods) {
    Map<String, ActionTaken> actions = new HashMap<>();
    for (EventDrugRecord drug : drugs) {
      if (drug.action() != null) {
        actions.put(drug.drug(), drug.action());
      }
    }
    return new AdverseEventDetails(
        periods,
        endedAt == null ? null : endedAt.atZone(zone).toLocalTime(),
        ongoing,
        criteria(),
        awareAt,
        expected,
        outcome,
        diedOn,
        actions);
  }

  private Set<SeriousnessCriterion> criteria() {
    return Stream.of(seriousCriteria)
        .map(SeriousnessCriterion::valueOf)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Map<String, Relatedness> opinions(List<EventDrugRecord> drugs) {
    Map<String, Relatedness> opinions = new HashMap<>();
    for (EventDrugRecord drug : drugs) {
      if (drug.relatedness() != null) {
        opinions.put(drug.drug(), drug.relatedness());
      }
    }
    return opinions;
  }
}
