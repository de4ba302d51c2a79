package org.nktrials.toxicity;

import java.time.Clock;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Permission;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.shared.ChangeReason;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adverse events: saved with term and onset, completed later, cancelled but never deleted. */
@Service
public class AdverseEvents {

  private static final int LONGEST_REASON = 500;

  private final AdverseEventRepository events;
  private final EventParts parts;
  private final OpenEvents open;
  private final AdverseEventChecks checks;
  private final AdverseEventEffects effects;
  private final Patients patients;
  private final ChangeReason reason;
  private final Clock clock;

  AdverseEvents(
      AdverseEventRepository events,
      EventParts parts,
      OpenEvents open,
      AdverseEventChecks checks,
      AdverseEventEffects effects,
      Patients patients,
      ChangeReason reason,
      Clock clock) {
    this.events = events;
    this.parts = parts;
    this.open = open;
    this.checks = checks;
    this.effects = effects;
    this.patients = patients;
    this.reason = reason;
    this.clock = clock;
  }

  /** As {@link #of(PatientSummary)}, where only the identity is at hand; one query more. */
  @Transactional(readOnly = true)
  public List<AdverseEvent> of(UUID patientId) {
    return of(patientId, ZoneId.of(events.zoneOf(patientId)));
  }

  /** Adverse events of a patient that the caller may see, latest onset first; three queries. */
  @Transactional(readOnly = true)
  public List<AdverseEvent> of(PatientSummary patient) {
    return of(patient.id(), patient.site().zone());
  }

  private List<AdverseEvent> of(UUID patientId, ZoneId zone) {
    return parts.all(patientId, zone);
  }

  /**
   * One adverse event of a patient that the caller may see.
   *
   * @throws NotFound when the patient has no such event
   */
  @Transactional(readOnly = true)
  public AdverseEvent event(PatientSummary patient, UUID id) {
    return stored(patient, ofPatient(patient, events.findById(id)));
  }

  /** The stored rows of an adverse event by their table: their histories belong to its own. */
  @Transactional(readOnly = true)
  public Map<UUID, String> partIds(AdverseEvent event) {
    return parts.ids(event.id());
  }

  /**
   * Records an adverse event.
   *
   * @throws Refused with a problem for every field that cannot be so
   */
  @Transactional
  public AdverseEvent record(String patientCode, AdverseEventEntry entry, UUID submissionId) {
    return record(patientCode, entry, null, submissionId);
  }

  /**
   * Records an adverse event and, where so decided, withholds the next dose in the same
   * transaction.
   *
   * @param nextDose null when nobody was asked
   * @throws Refused with a problem for every field that cannot be so
   */
  @Transactional
  public AdverseEvent record(
      String patientCode, AdverseEventEntry entry, @Nullable NextDose nextDose, UUID submissionId) {
    PatientSummary patient = patients.patient(patientCode, Permission.RECORD_ADVERSE_EVENT);
    Optional<AdverseEventRecord> submittedBefore = events.findBySubmissionId(submissionId);
    if (submittedBefore.isPresent()) {
      return event(patient, submittedBefore.get().id());
    }
    CompleteEntry said = CompleteEntry.of(entry);
    checks.check(patient, said);
    AdverseEventRecord event =
        events.save(new AdverseEventRecord(patient, said, nextDose, submissionId, clock.instant()));
    parts.save(event, said, patient.site().zone());
    effects.ofSeriousness(event, false);
    effects.ofNextDose(patient, event, said.entry(), nextDose);
    effects.ofDates(patient, Set.of(entry.term()), of(patient));
    return noted(patient, event);
  }

  /**
   * Completes or corrects an adverse event.
   *
   * @param why reason for the change
   * @throws Refused when the form is stale, the reason blank or a field cannot be so
   */
  @Transactional
  public void change(
      String patientCode,
      UUID id,
      @Nullable Long seenVersion,
      AdverseEventEntry entry,
      String why) {
    PatientSummary patient = patients.patient(patientCode, Permission.RECORD_ADVERSE_EVENT);
    AdverseEventRecord event = changeable(patient, id, seenVersion, why);
    AdverseEvent before = stored(patient, event);
    CompleteEntry said = CompleteEntry.of(entry, before);
    checks.check(patient, said);
    reason.because(why.strip());
    boolean wasSerious = event.isSerious();
    event.take(patient.site().zone(), said, clock.instant());
    parts.save(event, said, patient.site().zone());
    effects.ofSeriousness(event, wasSerious);
    Set<String> terms = new HashSet<>(Set.of(before.term()));
    terms.add(entry.term());
    effects.ofDates(patient, terms, of(patient));
    noted(patient, event);
  }

  /** Cancels an adverse event that was entered by mistake; it stays readable. */
  @Transactional
  public void cancel(String patientCode, UUID id, @Nullable Long seenVersion, String why) {
    PatientSummary patient = patients.patient(patientCode, Permission.RECORD_ADVERSE_EVENT);
    AdverseEventRecord event = changeable(patient, id, seenVersion, why);
    reason.because(why.strip());
    event.cancel(clock.instant());
    effects.ofDates(patient, Set.of(noted(patient, event).term()), of(patient));
  }

  private AdverseEventRecord changeable(
      PatientSummary patient, UUID id, @Nullable Long seenVersion, String why) {
    AdverseEventRecord event = ofPatient(patient, events.findForChange(id));
    event.requireVersion(seenVersion);
    if (why.isBlank() || why.length() > LONGEST_REASON) {
      throw new Refused(
          Problem.of(
              "reason",
              "reason-missing",
              why.isBlank() ? "Say why this changes." : "At most 500 characters."));
    }
    if (event.isCancelled()) {
      throw new Refused(new Problem("cancelled", null, "This adverse event is cancelled.", null));
    }
    return event;
  }

  private static AdverseEventRecord ofPatient(
      PatientSummary patient, Optional<AdverseEventRecord> found) {
    return found
        .filter(event -> event.patientId().equals(patient.id()))
        .orElseThrow(() -> new NotFound("adverse event"));
  }

  private AdverseEvent noted(PatientSummary patient, AdverseEventRecord event) {
    events.flush();
    AdverseEvent stored = stored(patient, event);
    open.note(patient, stored);
    return stored;
  }

  private AdverseEvent stored(PatientSummary patient, AdverseEventRecord event) {
    return parts.events(List.of(event), patient.site().zone()).getFirst();
  }
}
