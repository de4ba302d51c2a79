package org.nktrials.patient;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Permission;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Screening again under a new subject code; the earlier screening stays as it was. */
@Service
public class Rescreening {

  private final PatientFile file;
  private final ScreenedAgainRepository links;
  private final PatientRepository records;
  private final Patients patients;
  private final Registration registration;
  private final Clock clock;

  Rescreening(
      PatientFile file,
      ScreenedAgainRepository links,
      PatientRepository records,
      Patients patients,
      Registration registration,
      Clock clock) {
    this.file = file;
    this.links = links;
    this.records = records;
    this.patients = patients;
    this.registration = registration;
    this.clock = clock;
  }

  /** The other codes of this person: at most one query besides the file. */
  @Transactional(readOnly = true)
  public ScreenedTwice of(PatientSummary patient) {
    List<ScreenedAgainRecord> found = file.of(ConsentParts.SCREENED_AGAIN, patient.id());
    if (found.isEmpty()) {
      return new ScreenedTwice(null, null);
    }
    Map<UUID, String> codes =
        records
            .findAllById(
                found.stream().flatMap(one -> Stream.of(one.patientId(), one.earlierId())).toList())
            .stream()
            .collect(toMap(PatientRecord::id, PatientRecord::code));
    return new ScreenedTwice(
        code(found.stream().filter(one -> one.patientId().equals(patient.id())), true, codes),
        code(found.stream().filter(one -> one.earlierId().equals(patient.id())), false, codes));
  }

  private static @Nullable String code(
      Stream<ScreenedAgainRecord> link, boolean earlier, Map<UUID, String> codes) {
    return link.findFirst()
        .map(one -> codes.get(earlier ? one.earlierId() : one.patientId()))
        .orElse(null);
  }

  /**
   * Registers the person of a failed screening again: same site, birth year and sex, a new code, a
   * new consent.
   *
   * @throws Refused when screening did not fail, on field "consentVersion" or "consentGivenAt"
   */
  @Transactional
  public PatientSummary register(ScreenAgain command) {
    PatientSummary earlier = patients.patient(command.earlierCode(), Permission.REGISTER_PATIENT);
    Optional<ScreenedAgainRecord> link = links.findByEarlierId(earlier.id());
    boolean submittedBefore =
        records
            .findBySubmissionId(command.submissionId())
            .filter(one -> link.filter(to -> to.patientId().equals(one.id())).isPresent())
            .isPresent();
    if (!submittedBefore) {
      requireFailed(earlier, link);
      requireLater(command, earlier);
    }
    PatientSummary patient = registration.register(registration(command, earlier));
    if (!submittedBefore) {
      links.save(
          new ScreenedAgainRecord(earlier.trialId(), patient.id(), earlier.id(), clock.instant()));
    }
    return patient;
  }

  private static RegisterPatient registration(ScreenAgain command, PatientSummary earlier) {
    return new RegisterPatient(
        earlier.trialId(),
        earlier.site().id(),
        earlier.birthYear(),
        earlier.sex(),
        command.consentVersion(),
        command.consentGivenAt(),
        command.submissionId());
  }

  private static void requireFailed(PatientSummary earlier, Optional<ScreenedAgainRecord> link) {
    if (earlier.status() != PatientStatus.SCREEN_FAILED) {
      throw new Refused(
          new Problem(
              "not-screen-failed",
              null,
              "%s is no screen failure: %s.".formatted(earlier.code(), earlier.status().label()),
              "Only a person who failed screening is screened again."));
    }
    if (link.isPresent()) {
      throw new Refused(
          new Problem(
              "screened-again",
              null,
              earlier.code() + " was screened again already.",
              "Go on under the new code."));
    }
  }

  private void requireLater(ScreenAgain command, PatientSummary earlier) {
    Instant given = command.consentGivenAt().atZone(earlier.site().zone()).toInstant();
    boolean later =
        patients.consents(earlier).stream().allMatch(consent -> given.isAfter(consent.givenAt()));
    if (!later) {
      throw new Refused(
          Problem.of(
              "consentGivenAt",
              "consent-before",
              "Screening again needs a consent later than those of the first screening."));
    }
  }
}
