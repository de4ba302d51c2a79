package org.nktrials.treatment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.nktrials.access.Role;
import org.nktrials.config.SettableClock;
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
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.support.TestPeople;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Trials of their own for tests of treatment and toxicity: each by the built-in protocol, started
 * 60 days ago, with as many enrolled patients as a test asks for. Days are counted from today in
 * the zone of site 01.
 */
@Component
public class StartedTrials {

  /** Zone of site 01. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

  private static final int STARTED = -60;
  private static final LocalTime BEFORE_DOSES = LocalTime.of(7, 0);

  private final TestPeople people;
  private final ProtocolService protocols;
  private final TrialStart start;
  private final Registration registration;
  private final Reservations reservations;
  private final Eligibility eligibility;
  private final Enrolment enrolment;
  private final Patients patients;
  private final DoseAuthorisations authorisations;
  private final Doses doses;
  private final SettableClock clock;

  StartedTrials(
      TestPeople people,
      ProtocolService protocols,
      TrialStart start,
      Registration registration,
      Reservations reservations,
      Eligibility eligibility,
      Enrolment enrolment,
      Patients patients,
      DoseAuthorisations authorisations,
      Doses doses,
      SettableClock clock) {
    this.people = people;
    this.protocols = protocols;
    this.start = start;
    this.registration = registration;
    this.reservations = reservations;
    this.eligibility = eligibility;
    this.enrolment = enrolment;
    this.patients = patients;
    this.authorisations = authorisations;
    this.doses = doses;
    this.clock = clock;
  }

  /** A date so many days from today. */
  public static LocalDate day(int fromToday) {
    return LocalDate.now(ZONE).plusDays(fromToday);
  }

  /** Works at noon of a day. */
  public <T> T on(int day, Supplier<T> work) {
    return at(day, LocalTime.NOON, work);
  }

  private <T> T at(int day, LocalTime time, Supplier<T> work) {
    Instant then = day(day).atTime(time).atZone(ZONE).toInstant();
    AtomicReference<T> result = new AtomicReference<>();
    clock.at(then, () -> result.set(work.get()));
    return result.get();
  }

  /** Works at noon of a day as the account of a role. */
  public <T> T on(int day, Role role, Supplier<T> work) {
    return on(day, () -> people.doing(role, work));
  }

  /** As above, for work without a result. */
  public void on(int day, Role role, Runnable work) {
    on(
        day,
        role,
        () -> {
          work.run();
          return true;
        });
  }

  /** A trial whose first level is open for three patients. */
  public TrialSummary trial() {
    String code = "T" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    TrialSummary trial =
        on(
            STARTED,
            Role.ADMINISTRATOR,
            () -> protocols.registerTrial(code, "Test of treatment", true, protocol(code)));
    on(STARTED, Role.INVESTIGATOR, () -> start.sign(code, TestPeople.PASSWORD));
    return trial;
  }

  /** A patient in screening at site 01, without a place. */
  public PatientSummary registered(TrialSummary trial) {
    return registered(trial, "01");
  }

  /** A patient in screening at a site, without a place. */
  public PatientSummary registered(TrialSummary trial, String site) {
    UUID siteId = people.site(site).id();
    return on(
        STARTED,
        Role.COORDINATOR,
        () ->
            registration.register(
                new RegisterPatient(
                    trial.id(),
                    siteId,
                    1961,
                    Sex.FEMALE,
                    "2.0",
                    day(STARTED).atTime(8, 0),
                    TimeOrderedId.next())));
  }

  /** A patient of site 01 with a confirmed place at level I and no dose yet. */
  public PatientSummary enrolled(TrialSummary trial) {
    PatientSummary patient = registered(trial);
    enrol(patient);
    return on(STARTED, Role.COORDINATOR, () -> patients.patient(patient.code()));
  }

  /** Gives a registered patient a place at level I and confirms eligibility. */
  public void enrol(PatientSummary patient) {
    on(STARTED, Role.COORDINATOR, () -> reservations.reserve(patient.code(), 1));
    on(STARTED, Role.COORDINATOR, () -> answer(patient));
    on(STARTED, Role.INVESTIGATOR, () -> enrolment.confirm(patient.code(), TestPeople.PASSWORD));
  }

  /** Authorises at 7:00 of a day, as the pharmacist. */
  public Authorisation authorise(PatientSummary patient, String drug, int day, int days) {
    AuthoriseDose command =
        new AuthoriseDose(patient.code(), drug, day(day), days, TimeOrderedId.next());
    return at(
        day,
        BEFORE_DOSES,
        () -> people.doing(Role.PHARMACIST, () -> authorisations.authorise(command)));
  }

  /** Records a dose given at 8:05 of a day, as the coordinator, at noon of its last day. */
  public RecordedDose give(PatientSummary patient, String drug, String amount, int day, int days) {
    return on(
        day + days - 1,
        Role.COORDINATOR,
        () ->
            doses.record(
                new RecordDose(
                    patient.code(),
                    drug,
                    new BigDecimal(amount),
                    days,
                    day(day).atTime(8, 5),
                    null,
                    TimeOrderedId.next())));
  }

  /** A whole first cycle as planned, IL-2 on five days from the day given. */
  public void firstCycle(PatientSummary patient, int firstIl2) {
    authoriseAndGive(patient, "CTX", "50", firstIl2 - 30, 35);
    authoriseAndGive(patient, "IM", "400", firstIl2 - 9, 14);
    for (int dose = 0; dose < 5; dose++) {
      authoriseAndGive(patient, "IL2", "3", firstIl2 + dose, 1);
    }
  }

  /** A dose as it should be. */
  public void authoriseAndGive(
      PatientSummary patient, String drug, String amount, int day, int days) {
    authorise(patient, drug, day, days);
    give(patient, drug, amount, day, days);
  }

  private void answer(PatientSummary patient) {
    eligibility.answer(
        patient.code(),
        protocols
            .version(patient.protocolVersionId())
            .definition()
            .eligibilityRule()
            .criteria()
            .stream()
            .map(StartedTrials::met)
            .toList(),
        null);
  }

  private static AnswerCriterion met(EligibilityCriterion criterion) {
    boolean inclusion = criterion.kind() == CriterionKind.INCLUSION;
    BigDecimal value =
        criterion.evaluation() instanceof NumberRange range
            ? range.minimum() == null ? range.maximum() : range.minimum()
            : null;
    return new AnswerCriterion(
        criterion.number(),
        inclusion ? PersonAnswer.YES : PersonAnswer.NO,
        value,
        day(STARTED),
        null,
        -1);
  }

  private static String protocol(String code) {
    try {
      return new ClassPathResource("protocols/imail2.yaml")
          .getContentAsString(StandardCharsets.UTF_8)
          .replaceFirst("(?m)^(\\s+code: )IMAIL2$", "$1" + code);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
