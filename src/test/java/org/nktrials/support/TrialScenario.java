package org.nktrials.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.nktrials.access.Role;
import org.nktrials.enrolment.AnswerCriterion;
import org.nktrials.enrolment.Eligibility;
import org.nktrials.enrolment.Enrolment;
import org.nktrials.enrolment.Reservations;
import org.nktrials.enrolment.TrialStart;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.patient.RegisterPatient;
import org.nktrials.patient.Registration;
import org.nktrials.patient.Sex;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.rules.eligibility.CriterionEvaluation.NumberRange;
import org.nktrials.rules.eligibility.CriterionKind;
import org.nktrials.rules.eligibility.EligibilityCriterion;
import org.nktrials.rules.eligibility.PersonAnswer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Trials and patients for tests, made through the services by the people of {@link TestPeople}.
 * Every test class takes a trial code of its own, since the database is shared. Part of every
 * {@link IntegrationTest}.
 */
@Component
public class TrialScenario {

  private static final String BUILT_IN = "code: IMAIL2";

  private final TestPeople people;
  private final ProtocolService protocols;
  private final TrialStart start;
  private final Registration registration;
  private final Patients patients;
  private final Eligibility eligibility;
  private final Enrolment enrolment;
  private final Reservations reservations;
  private final Clock clock;

  TrialScenario(
      TestPeople people,
      ProtocolService protocols,
      TrialStart start,
      Registration registration,
      Patients patients,
      Eligibility eligibility,
      Enrolment enrolment,
      Reservations reservations,
      Clock clock) {
    this.people = people;
    this.protocols = protocols;
    this.start = start;
    this.registration = registration;
    this.patients = patients;
    this.eligibility = eligibility;
    this.enrolment = enrolment;
    this.reservations = reservations;
    this.clock = clock;
  }

  /** A synthetic trial of this code by the built-in protocol, not started; made when missing. */
  public TrialSummary trial(String code) {
    return people.doing(
        Role.ADMINISTRATOR,
        () ->
            protocols.trials().stream()
                .filter(trial -> trial.code().equals(code))
                .findFirst()
                .orElseGet(() -> protocols.registerTrial(code, "Trial " + code, true, yaml(code))));
  }

  /** As {@link #trial}, started: three places at the first level. To be called once a code. */
  public TrialSummary startedTrial(String code) {
    TrialSummary trial = trial(code);
    people.doing(
        Role.INVESTIGATOR,
        () -> {
          start.sign(code, TestPeople.PASSWORD);
          return code;
        });
    return trial;
  }

  /** A patient of site "01" or "02" who consented yesterday. */
  public PatientSummary registered(TrialSummary trial, String site) {
    return registered(trial, site, 1);
  }

  /** A patient who consented some days ago. */
  public PatientSummary registered(TrialSummary trial, String site, int daysSinceConsent) {
    UUID siteId = people.site(site).id();
    return people.doing(
        Role.COORDINATOR,
        () ->
            registration.register(
                new RegisterPatient(
                    trial.id(),
                    siteId,
                    1961,
                    Sex.FEMALE,
                    "2.0",
                    LocalDateTime.now(clock.withZone(people.site(site).zone()))
                        .minusDays(daysSinceConsent),
                    UUID.randomUUID())));
  }

  /** Answers every criterion in favour of the patient, dated today. */
  public void meetCriteria(PatientSummary patient) {
    LocalDate today = patient.dateAt(clock.instant());
    List<AnswerCriterion> answers =
        protocols
            .version(patient.protocolVersionId())
            .definition()
            .eligibilityRule()
            .criteria()
            .stream()
            .map(criterion -> favourable(criterion, today))
            .toList();
    people.doing(
        Role.COORDINATOR,
        () -> {
          eligibility.answer(patient.code(), answers, null);
          return patient;
        });
  }

  /** Reserves a place at a level. */
  public void reserve(PatientSummary patient, int level) {
    people.doing(Role.COORDINATOR, () -> reservations.reserve(patient.code(), level));
  }

  /** A new patient, enrolled at a level that has a free place. */
  public PatientSummary enrolled(TrialSummary trial, String site, int level) {
    PatientSummary patient = registered(trial, site);
    meetCriteria(patient);
    reserve(patient, level);
    return people.doing(
        Role.INVESTIGATOR,
        () -> {
          enrolment.confirm(patient.code(), TestPeople.PASSWORD);
          return patients.patient(patient.code());
        });
  }

  private static AnswerCriterion favourable(EligibilityCriterion criterion, LocalDate today) {
    boolean inclusion = criterion.kind() == CriterionKind.INCLUSION;
    BigDecimal value =
        criterion.evaluation() instanceof NumberRange range
            ? range.minimum() == null ? range.maximum() : range.minimum()
            : null;
    PersonAnswer met =
        value != null ? PersonAnswer.UNANSWERED : inclusion ? PersonAnswer.YES : PersonAnswer.NO;
    return new AnswerCriterion(criterion.number(), met, value, today, null, -1);
  }

  private static String yaml(String code) {
    try {
      return new ClassPathResource("protocols/imail2.yaml")
          .getContentAsString(StandardCharsets.UTF_8)
          .replaceFirst(BUILT_IN, "code: " + code);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
