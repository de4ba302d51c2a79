package org.nktrials.sample.custody;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.rules.immune.SampleCode;
import org.nktrials.shared.ChangeReason;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.nktrials.visit.ScheduledVisit;
import org.nktrials.visit.Visits;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Samples: labelled, and every step of their chain of custody. */
@Service
public class Samples {

  private final ImmuneSampleRepository samples;
  private final SampleStepRepository steps;
  private final StepChecks checks;
  private final Patients patients;
  private final Visits visits;
  private final ProtocolService protocols;
  private final Authority authority;
  private final ChangeReason reason;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Samples(
      ImmuneSampleRepository samples,
      SampleStepRepository steps,
      StepChecks checks,
      Patients patients,
      Visits visits,
      ProtocolService protocols,
      Authority authority,
      ChangeReason reason,
      Clock clock) {
    this.samples = samples;
    this.steps = steps;
    this.checks = checks;
    this.patients = patients;
    this.visits = visits;
    this.protocols = protocols;
    this.authority = authority;
    this.reason = reason;
    this.clock = clock;
  }

  /**
   * A sample by its code, for looking or for doing something.
   *
   * @throws NotFound when there is none at the person's sites, or the code was misread
   */
  @Transactional(readOnly = true)
  public ImmuneSample sample(String code, Permission permission) {
    ImmuneSample sample =
        SampleCode.read(code)
            .flatMap(samples::findByCode)
            .map(ImmuneSampleRecord::sample)
            .orElseThrow(() -> new NotFound("sample"));
    authorise(sample, permission);
    return sample;
  }

  /**
   * A sample by its identity.
   *
   * @throws NotFound when there is none at the person's sites
   */
  @Transactional(readOnly = true)
  public ImmuneSample sample(UUID id, Permission permission) {
    ImmuneSample sample =
        samples
            .findById(id)
            .map(ImmuneSampleRecord::sample)
            .orElseThrow(() -> new NotFound("sample"));
    authorise(sample, permission);
    return sample;
  }

  /** The sample of a visit that counts, if its label was made. Asks no permission. */
  @Transactional(readOnly = true)
  public Optional<ImmuneSample> of(PatientSummary patient, String visit, Tube tube) {
    return samples
        .findByPatientIdAndVisitAndTubeAndCancelledAtIsNull(patient.id(), visit, tube)
        .map(ImmuneSampleRecord::sample);
  }

  /** The tube that was collected on a day at the patient's site, if any. Asks no permission. */
  @Transactional(readOnly = true)
  public Optional<ImmuneSample> collected(PatientSummary patient, LocalDate day, Tube tube) {
    return samples.collected(patient.id(), tube.name(), day, patient.site().zone().getId()).stream()
        .map(ImmuneSampleRecord::sample)
        .findFirst();
  }

  /** Codes of these samples. Asks no permission. */
  @Transactional(readOnly = true)
  public Map<UUID, String> codes(Collection<UUID> ids) {
    return samples.findAllById(ids).stream()
        .map(ImmuneSampleRecord::sample)
        .collect(Collectors.toMap(ImmuneSample::id, ImmuneSample::code));
  }

  /**
   * Makes the sample of a planned tube; the same one when it was made before.
   *
   * @throws Refused when the protocol plans no such tube at this visit
   */
  @Transactional
  public ImmuneSample label(LabelSample command) {
    PatientSummary found = patients.patient(command.patientCode(), Permission.COLLECT_SAMPLE);
    PatientSummary patient = patients.inTurn(found.id());
    Optional<ImmuneSample> before = of(patient, command.visit(), command.tube());
    if (before.isPresent()) {
      return before.get();
    }
    LocalDate planned = planned(patient, command);
    Instant now = clock.instant();
    ImmuneSample sample =
        samples
            .saveAndFlush(new ImmuneSampleRecord(patient, newCode(), command, planned, now))
            .sample();
    TakeStep step =
        new TakeStep(
            sample.code(), StepKind.LABELLED, now, null, null, null, null, command.submissionId());
    steps.saveAndFlush(new SampleStepRecord(sample, step, authority.person().id(), now));
    return sample;
  }

  /**
   * Records a step; the same submission twice records it once.
   *
   * @throws Refused with every problem beside its field
   */
  @Transactional
  public ImmuneSample take(TakeStep step) {
    ImmuneSample found = sample(step.code(), step.kind().permission());
    PatientSummary patient = patients.inTurn(found.patientId());
    ImmuneSampleRecord record = samples.findById(found.id()).orElseThrow();
    ImmuneSample before = record.sample();
    if (steps.findBySubmissionId(step.submissionId()).isPresent()) {
      return before;
    }
    if (step.seenVersion() != null) {
      record.requireVersion(step.seenVersion());
    }
    checks.require(before, step, samples.hasResults(before.id()));
    Instant now = clock.instant();
    reason.because(step.note() == null ? "Sample " + step.kind().label() : step.note());
    record.take(step, now);
    ImmuneSample after = samples.saveAndFlush(record).sample();
    steps.saveAndFlush(new SampleStepRecord(before, step, authority.person().id(), now));
    checks.raise(patient, after);
    return after;
  }

  private void authorise(ImmuneSample sample, Permission permission) {
    UUID site = patients.forDonors(sample.patientId()).orElseThrow().site().id();
    authority.requireOnRecord(permission, sample.trialId(), site, "sample");
  }

  private @Nullable LocalDate planned(PatientSummary patient, LabelSample command) {
    ProtocolDefinition protocol = protocols.version(patient.protocolVersionId()).definition();
    ScheduledVisit visit =
        visits.of(patient.id()).stream()
            .filter(one -> one.code().equals(command.visit()))
            .findFirst()
            .orElseThrow(() -> new NotFound("visit"));
    if (!Tube.at(protocol.visit(visit.visit()), protocol).contains(command.tube())) {
      throw new Refused(
          Problem.of(
              "tube",
              "not-planned",
              "The protocol plans no tube for %s at %s."
                  .formatted(command.tube().label(), visit.name())));
    }
    return visit.target();
  }

  private String newCode() {
    String code = SampleCode.of(random.nextInt(SampleCode.COUNT));
    return samples.existsByCode(code) ? newCode() : code;
  }
}
