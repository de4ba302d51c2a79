package org.nktrials.sample;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.patient.PatientFile;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.rules.immune.CellFraction;
import org.nktrials.sample.custody.ImmuneSample;
import org.nktrials.sample.custody.Samples;
import org.nktrials.sample.custody.Settlement;
import org.nktrials.sample.custody.Tube;
import org.nktrials.sample.result.ResultState;
import org.nktrials.shared.ChangeReason;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Donor cells in recipients: entered with their limits, released by a second person, who is of the
 * laboratory, withdrawn before that and corrected by a new version at any time.
 */
@Service
public class Chimerisms {

  private final ChimerismRepository results;
  private final PatientFile file;
  private final Patients patients;
  private final Samples samples;
  private final Settlement settlement;
  private final ChimerismStanding standing;
  private final Authority authority;
  private final ChangeReason reason;
  private final Clock clock;

  Chimerisms(
      ChimerismRepository results,
      PatientFile file,
      Patients patients,
      Samples samples,
      Settlement settlement,
      ChimerismStanding standing,
      Authority authority,
      ChangeReason reason,
      Clock clock) {
    this.results = results;
    this.file = file;
    this.patients = patients;
    this.samples = samples;
    this.settlement = settlement;
    this.standing = standing;
    this.authority = authority;
    this.reason = reason;
    this.clock = clock;
  }

  /** Results of a patient that the caller may see, latest first, earlier versions included. */
  @Transactional(readOnly = true)
  public List<Chimerism> of(UUID patientId) {
    return file.of(ChimerismParts.RESULTS, patientId).stream()
        .map(ChimerismRecord::chimerism)
        .toList();
  }

  /**
   * Enters a result; it is to be released.
   *
   * @throws Refused beside the field that cannot be so, or when the sample has a result already
   */
  @Transactional
  public Chimerism enter(EnterChimerism command) {
    PatientSummary patient =
        patients.patient(command.patientCode(), Permission.ENTER_LABORATORY_RESULTS);
    Optional<ChimerismRecord> before = results.findBySubmissionId(command.submissionId());
    if (before.isPresent()) {
      return ChimerismRecord.of(patient, before).chimerism();
    }
    ChimerismChecks.require(command, patient.dateAt(clock.instant()));
    if (counting(patient, command).isPresent()) {
      throw new Refused(
          new Problem(
              "already-there",
              "fraction",
              "This sample has a result of this method already.",
              "Correct that one if it is wrong."));
    }
    Tube tube = command.fraction() == CellFraction.MARROW ? Tube.BM_CHIM : Tube.CHIM;
    UUID sample = samples.collected(patient, command.on(), tube).map(ImmuneSample::id).orElse(null);
    return stored(made(patient, command, sample), command.submissionId());
  }

  /**
   * Corrects a result; the earlier one stays readable, the new one is to be released.
   *
   * @throws Refused when the form is stale, the reason is missing or the value cannot be
   */
  @Transactional
  public Chimerism correct(UUID id, @Nullable Long seen, EnterChimerism command, String why) {
    PatientSummary patient =
        patients.patient(command.patientCode(), Permission.ENTER_LABORATORY_RESULTS);
    Optional<ChimerismRecord> before = results.findBySubmissionId(command.submissionId());
    if (before.isPresent()) {
      return ChimerismRecord.of(patient, before).chimerism();
    }
    ChimerismRecord record = standing.changeable(patient, id, seen, why);
    Chimerism earlier = record.chimerism();
    ChimerismChecks.require(command, patient.dateAt(clock.instant()));
    if (!earlier.on().equals(command.on())
        || earlier.method() != command.method()
        || earlier.fraction() != command.fraction()) {
      throw new Refused(
          new Problem(
              "other-value",
              null,
              "A correction keeps the day of the sample, the method and the fraction.",
              "If one of these is wrong, withdraw the value, or correct it to not evaluable, and"
                  + " enter it anew."));
    }
    ChimerismRecord correction = made(patient, command, earlier.sampleId()).because(why.strip());
    reason.because(why.strip());
    record.supersedeBy(correction.id());
    results.saveAndFlush(record);
    return stored(correction, command.submissionId());
  }

  /**
   * Releases a result: by another person than the one who entered it.
   *
   * @throws Refused when the person entered it, it does not wait or the form is stale
   */
  @Transactional
  public Chimerism release(String patientCode, UUID id, @Nullable Long seen) {
    PatientSummary patient = patients.patient(patientCode, Permission.RELEASE_IMMUNE_RESULT);
    ChimerismRecord record = ChimerismRecord.of(patient, results.findById(id));
    UUID person = authority.person().id();
    if (person.equals(record.chimerism().releasedBy()) && record.chimerism().counts()) {
      return record.chimerism(); // sent twice
    }
    standing.requireReleasable(record, seen, person);
    reason.because("Released by a second person");
    record.release(person, clock.instant());
    return stored(record, UUID.randomUUID());
  }

  /**
   * Withdraws a result that was not released; it stays readable. What it corrected counts again.
   *
   * @throws Refused when it was released, the form is stale or the reason is missing
   */
  @Transactional
  public void cancel(String patientCode, UUID id, @Nullable Long seen, String why) {
    PatientSummary patient = patients.patient(patientCode, Permission.ENTER_LABORATORY_RESULTS);
    ChimerismRecord record = standing.changeable(patient, id, seen, why);
    if (record.chimerism().state() == ResultState.RELEASED) {
      throw new Refused(
          new Problem("released", null, "It is released.", "Correct it with a reason."));
    }
    reason.because(why.strip());
    record.withdraw(clock.instant());
    results.saveAndFlush(record);
    results.findBySupersededBy(id).ifPresent(this::countAgain);
    settled(record.chimerism(), UUID.randomUUID());
  }

  private void countAgain(ChimerismRecord earlier) {
    earlier.countAgain();
    results.saveAndFlush(earlier);
  }

  private Optional<ChimerismRecord> counting(PatientSummary patient, EnterChimerism command) {
    return results
        .findByPatientIdAndSampledOnAndMethodAndFractionAndCancelledAtIsNullAndSupersededByIsNull(
            patient.id(), command.on(), command.method(), command.fraction());
  }

  private ChimerismRecord made(
      PatientSummary patient, EnterChimerism command, @Nullable UUID sample) {
    return new ChimerismRecord(patient, command, sample, authority.person().id(), clock.instant());
  }

  private Chimerism stored(ChimerismRecord record, UUID submissionId) {
    return settled(results.saveAndFlush(record).chimerism(), submissionId);
  }

  /** Once all of a change is stored: in between the sample would seem to be released. */
  private Chimerism settled(Chimerism stored, UUID submissionId) {
    UUID sample = stored.sampleId();
    if (sample != null) {
      settlement.settle(sample, submissionId);
    }
    return stored;
  }
}
