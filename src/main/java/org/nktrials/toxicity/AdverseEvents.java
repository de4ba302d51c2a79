package org.nktrials.toxicity;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Permission;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.rules.toxicity.Relatedness;
import org.nktrials.shared.ChangeReason;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adverse events: saved with term and onset, completed later, cancelled but never deleted. */
@Service
public class AdverseEvents {

  private final AdverseEventRepository events;
  private final RelatednessRepository relatedness;
  private final AdverseEventChecks checks;
  private final Patients patients;
  private final ChangeReason reason;
  private final Clock clock;

  AdverseEvents(
      AdverseEventRepository events,
      RelatednessRepository relatedness,
      AdverseEventChecks checks,
      Patients patients,
      ChangeReason reason,
      Clock clock) {
    this.events = events;
    this.relatedness = relatedness;
    this.checks = checks;
    this.patients = patients;
    this.reason = reason;
    this.clock = clock;
  }

  /** Adverse events of a patient that the caller may see, latest onset first; two queries. */
  @Transactional(readOnly = true)
  public List<AdverseEvent> of(UUID patientId) {
    Map<UUID, List<RelatednessRecord>> opinions =
        relatedness.findByPatientId(patientId).stream()
            .collect(groupingBy(RelatednessRecord::adverseEventId));
    return events.findByPatientIdOrderByOnsetAtDesc(patientId).stream()
        .map(event -> event.event(byDrug(opinions.getOrDefault(event.id(), List.of()))))
        .toList();
  }

  /**
   * One adverse event of a patient that the caller may see.
   *
   * @throws NotFound when the patient has no such event
   */
  @Transactional(readOnly = true)
  public AdverseEvent event(PatientSummary patient, UUID id) {
    AdverseEventRecord event = ofPatient(patient, events.findById(id));
    return event.event(byDrug(relatedness.findByAdverseEventId(id)));
  }

  /** Identities of the stored opinions on an adverse event, whose histories belong to its own. */
  @Transactional(readOnly = true)
  public List<UUID> opinionIds(AdverseEvent event) {
    return relatedness.findByAdverseEventId(event.id()).stream()
        .map(RelatednessRecord::id)
        .toList();
  }

  /**
   * Records an adverse event.
   *
   * @throws Refused with a problem for every field that cannot be so
   */
  @Transactional
  public AdverseEvent record(String patientCode, AdverseEventEntry entry, UUID submissionId) {
    PatientSummary patient = patients.patient(patientCode, Permission.RECORD_ADVERSE_EVENT);
    Optional<AdverseEventRecord> submittedBefore = events.findBySubmissionId(submissionId);
    if (submittedBefore.isPresent()) {
      return event(patient, submittedBefore.get().id());
    }
    checks.check(patient, entry);
    AdverseEventRecord event =
        events.save(new AdverseEventRecord(patient, entry, submissionId, clock.instant()));
    saveOpinions(event, entry.relatedness());
    return event.event(entry.relatedness());
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
    checks.check(patient, entry);
    reason.because(why.strip());
    event.take(patient, entry);
    saveOpinions(event, entry.relatedness());
  }

  /** Cancels an adverse event that was entered by mistake; it stays readable. */
  @Transactional
  public void cancel(String patientCode, UUID id, @Nullable Long seenVersion, String why) {
    PatientSummary patient = patients.patient(patientCode, Permission.RECORD_ADVERSE_EVENT);
    AdverseEventRecord event = changeable(patient, id, seenVersion, why);
    reason.because(why.strip());
    event.cancel(clock.instant());
  }

  private AdverseEventRecord changeable(
      PatientSummary patient, UUID id, @Nullable Long seenVersion, String why) {
    AdverseEventRecord event = ofPatient(patient, events.findForChange(id));
    event.requireVersion(seenVersion);
    if (why.isBlank()) {
      throw new Refused(Problem.of("reason", "reason-missing", "Say why this changes."));
    }
    if (!event.event(Map.of()).counts()) {
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

  private void saveOpinions(AdverseEventRecord event, Map<String, Relatedness> opinions) {
    Map<String, RelatednessRecord> stored =
        relatedness.findByAdverseEventId(event.id()).stream()
            .collect(toMap(RelatednessRecord::drug, record -> record));
    opinions.forEach(
        (drug, opinion) -> {
          RelatednessRecord record = stored.get(drug);
          if (record == null) {
            relatedness.save(new RelatednessRecord(event.patientId(), event.id(), drug, opinion));
          } else {
            record.become(opinion);
          }
        });
  }

  private static Map<String, Relatedness> byDrug(List<RelatednessRecord> opinions) {
    return opinions.stream()
        .collect(toMap(RelatednessRecord::drug, RelatednessRecord::relatedness));
  }
}
