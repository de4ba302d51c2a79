package org.nktrials.treatment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nktrials.access.Permission;
import org.nktrials.enrolment.Slots;
import org.nktrials.enrolment.TreatmentLevel;
import org.nktrials.enrolment.TreatmentLevels;
import org.nktrials.enrolment.TrialLock;
import org.nktrials.patient.CourseChanged;
import org.nktrials.patient.Deaths;
import org.nktrials.patient.PatientFile;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.ProtocolVersion;
import org.nktrials.protocol.Treatment;
import org.nktrials.rules.dosing.DosingDecision;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Doses as given. A dose already given is always recorded, even one after consent was withdrawn;
 * what the guard would have refused is recorded with a protocol deviation in the same transaction.
 */
@Service
public class Doses {

  private final PatientFile file;
  private final DoseRepository doses;
  private final FirstDoses firstDoses;
  private final DoseAuthorisations authorisations;
  private final DoseDeviations deviations;
  private final PlannedDoses planned;
  private final TreatmentLevels levels;
  private final Slots slots;
  private final Patients patients;
  private final Deaths deaths;
  private final Barriers barriers;
  private final ProtocolService protocols;
  private final TrialLock lock;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Doses(
      PatientFile file,
      DoseRepository doses,
      FirstDoses firstDoses,
      DoseAuthorisations authorisations,
      DoseDeviations deviations,
      PlannedDoses planned,
      TreatmentLevels levels,
      Slots slots,
      Patients patients,
      Deaths deaths,
      Barriers barriers,
      ProtocolService protocols,
      TrialLock lock,
      ApplicationEventPublisher events,
      Clock clock) {
    this.file = file;
    this.doses = doses;
    this.firstDoses = firstDoses;
    this.authorisations = authorisations;
    this.deviations = deviations;
    this.planned = planned;
    this.levels = levels;
    this.slots = slots;
    this.patients = patients;
    this.deaths = deaths;
    this.barriers = barriers;
    this.protocols = protocols;
    this.lock = lock;
    this.events = events;
    this.clock = clock;
  }

  /** Doses of a patient that the caller may see, in order of giving, cancelled ones included. */
  @Transactional(readOnly = true)
  public List<Dose> of(UUID patientId) {
    return file.of(TreatmentParts.DOSES, patientId).stream().map(DoseRecord::dose).toList();
  }

  /** First doses of a drug by patient, all sites; one query a page for all drugs. */
  @Transactional(readOnly = true)
  public Map<UUID, FirstDose> firstDoses(UUID trialId, String drug) {
    return firstDoses.of(trialId, drug);
  }

  /** Reads the first doses of these trials for this page, in one query. */
  @Transactional(readOnly = true)
  public void readTogether(Collection<UUID> trialIds) {
    firstDoses.readTogether(trialIds);
  }

  /** First dose of a drug that a patient was given; empty before. */
  @Transactional(readOnly = true)
  public Optional<FirstDose> firstDose(UUID patientId, String drug) {
    List<Dose> given =
        of(patientId).stream().filter(dose -> dose.counts() && dose.drug().equals(drug)).toList();
    return given.stream()
        .map(Dose::givenOn)
        .min(Comparator.naturalOrder())
        .map(first -> new FirstDose(patientId, first, given.size()));
  }

  /** Whether a patient was given any study drug. */
  @Transactional(readOnly = true)
  public boolean hasStudyDrug(UUID patientId) {
    return of(patientId).stream().anyMatch(Dose::counts);
  }

  /** Patients of a trial who have had any study drug, all sites. */
  @Transactional(readOnly = true)
  public Set<UUID> patientsWithStudyDrug(UUID trialId) {
    return firstDoses.patients(trialId);
  }

  /**
   * Records a dose that was given.
   *
   * @throws Refused only for input that cannot be true, such as a time in the future
   */
  @Transactional
  public RecordedDose record(RecordDose command) {
    return record(command, false);
  }

  /**
   * Records a dose.
   *
   * @param checked whether two people checked it at the bedside when the guard let it pass: then no
   *     earlier authorisation is missed
   */
  @Transactional
  RecordedDose record(RecordDose command, boolean checked) {
    PatientSummary patient = patients.patient(command.patientCode(), Permission.RECORD_DOSE);
    lock.hold(patient.trialId());
    Optional<DoseRecord> submittedBefore = doses.findBySubmissionId(command.submissionId());
    if (submittedBefore.isPresent()) {
      return new RecordedDose(DoseRecord.of(patient, submittedBefore).dose(), List.of());
    }
    Instant now = clock.instant();
    Instant givenAt = command.givenAt().atZone(patient.site().zone()).toInstant();
    Treatment drug = drug(patient, command.drug());
    DoseChecks.check(command, patient, drug, givenAt, now);
    requireAlive(patient, command);
    GivenDose asked =
        new GivenDose(command.drug(), command.givenAt().toLocalDate(), givenAt, command.days());
    DosingDecision guard = authorisations.askGiven(patient, List.of(asked)).getFirst();
    Optional<Authorisation> authorisation = covering(patient, command, givenAt);
    slots.takeBackAfterDose(patient.id());
    TreatmentLevel level = levels.of(patient).orElse(null);
    DoseRecord record =
        new DoseRecord(patient, command, drug.dose().value().unit(), givenAt, now)
            .at(
                level == null ? null : level.status().level(),
                authorisation.map(Authorisation::id).orElse(null));
    Dose dose = doses.saveAndFlush(record).dose();
    events.publishEvent(new CourseChanged(patient.trialId(), patient.id()));
    return new RecordedDose(
        dose,
        deviations.raise(
            patient,
            dose,
            new DoseDeviations.Circumstances(
                asked,
                authorisation,
                checked,
                guard,
                plan(patient, command.drug()),
                barriers.of(patient),
                barriers.consentGap(patient, asked),
                secondOfTheDay(dose, patient))));
  }

  private void requireAlive(PatientSummary patient, RecordDose command) {
    LocalDate last = command.givenAt().toLocalDate().plusDays(command.days() - 1L);
    deaths
        .problem(patient.id(), "givenAt", last)
        .ifPresent(
            problem -> {
              throw new Refused(problem);
            });
  }

  private boolean secondOfTheDay(Dose dose, PatientSummary patient) {
    return of(patient.id()).stream()
        .filter(d -> d.counts() && !d.id().equals(dose.id()) && d.drug().equals(dose.drug()))
        .anyMatch(d -> d.coversDay(dose.givenOn()));
  }

  private Optional<Authorisation> covering(
      PatientSummary patient, RecordDose command, Instant givenAt) {
    return authorisations.of(patient.id()).stream()
        .filter(a -> a.drug().equals(command.drug()))
        .filter(a -> a.covers(command.givenAt().toLocalDate(), command.days(), givenAt))
        .findFirst();
  }

  private Optional<PlannedDose> plan(PatientSummary patient, String drug) {
    return planned.of(patient).stream().filter(p -> p.drug().equals(drug)).findFirst();
  }

  private Treatment drug(PatientSummary patient, String id) {
    ProtocolVersion protocol = protocols.version(patient.protocolVersionId());
    return protocol.definition().treatments().stream()
        .filter(treatment -> treatment.code().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new Refused(
                    Problem.of("drug", "unknown-drug", "The protocol has no drug " + id + ".")));
  }
}
