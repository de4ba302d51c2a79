package org.nktrials;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.nktrials.access.ApiTokens;
import org.nktrials.access.Grant;
import org.nktrials.access.People;
import org.nktrials.access.Role;
import org.nktrials.access.RoleGrants;
import org.nktrials.access.SignedInPerson;
import org.nktrials.access.TokenScope;
import org.nktrials.cohort.CohortScenario;
import org.nktrials.cohort.SignDecision;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.rules.eligibility.EligibilityCriterion;
import org.nktrials.rules.escalation.CommitteeChoice;
import org.nktrials.rules.escalation.DecisionCode;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.support.TestPeople;
import org.nktrials.support.TrialScenario;
import org.nktrials.toxicity.AdverseEvent;
import org.nktrials.toxicity.AdverseEventEntry;
import org.nktrials.toxicity.AdverseEvents;
import org.nktrials.treatment.Dose;
import org.nktrials.treatment.Doses;

/** Beside the demo study: records of their own for requests that change something. */
class SweepStudy {

  /** The demo's trial with every level evaluated. */
  static final String TRIAL = "IMAIL2";

  /** Patients of the demo at site 01 with doses, adverse events and a verdict. */
  static final String PATIENT = "IMAIL2-01-001";

  static final String OTHER_PATIENT = "IMAIL2-01-002";

  /** A person with an account and no role. */
  static final String ROLELESS = "sweep-roleless";

  /** An investigator of another trial, {@code IMAIL2-B}. */
  static final String ELSEWHERE = "sweep-elsewhere";

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final TestPeople people;
  private final CohortScenario cohorts;
  private final TrialScenario scenario;
  private final ProtocolService protocols;
  private final AdverseEvents events;
  private final Doses doses;
  private final People accounts;
  private final RoleGrants grants;
  private final ApiTokens tokens;
  private final AtomicInteger count = new AtomicInteger();
  private final AtomicBoolean prepared = new AtomicBoolean();

  SweepStudy(
      TestPeople people,
      CohortScenario cohorts,
      TrialScenario scenario,
      ProtocolService protocols,
      AdverseEvents events,
      Doses doses,
      People accounts,
      RoleGrants grants,
      ApiTokens tokens) {
    this.people = people;
    this.cohorts = cohorts;
    this.scenario = scenario;
    this.protocols = protocols;
    this.events = events;
    this.doses = doses;
    this.accounts = accounts;
    this.grants = grants;
    this.tokens = tokens;
  }

  /** The demo's accounts bear the names of the tests' people; here they get their password too. */
  void prepare() {
    if (prepared.compareAndSet(false, true)) {
      for (Role role : new Role[] {Role.INVESTIGATOR, Role.COMMITTEE_MEMBER}) {
        UUID id = people.person(role).id();
        asAdministrator(() -> accounts.resetPassword(id, TestPeople.PASSWORD, "For the sweep"));
      }
      UUID other =
          people.doing(Role.ADMINISTRATOR, () -> protocols.trial("IMAIL2-B").id());
      people.person(ROLELESS);
      people.person(ELSEWHERE, new Grant(Role.INVESTIGATOR, other, null, null));
    }
  }

  /** A person by username; made without a role when there is none. */
  SignedInPerson person(String username) {
    return people.person(username);
  }

  /** A new account without a role. */
  SignedInPerson newPerson() {
    return people.person(unused("sweep-person-"));
  }

  String unused(String prefix) {
    return prefix + count.incrementAndGet();
  }

  UUID give(SignedInPerson person, Role role) {
    return people.doing(
        Role.ADMINISTRATOR, () -> grants.give(person.id(), new Grant(role, null, null, null)));
  }

  String token(String username, TokenScope scope) {
    return people.doing(
        person(username), () -> tokens.make(unused("sweep "), scope, Duration.ofDays(1)));
  }

  UUID newestToken(SignedInPerson person) {
    return people.doing(person, () -> tokens.mine().getFirst().id());
  }

  /** Not started. */
  TrialSummary trial() {
    return cohorts.trial();
  }

  /** With three free places at the first level. */
  TrialSummary startedTrial() {
    return cohorts.startedTrial();
  }

  PatientSummary inScreening() {
    return scenario.registered(startedTrial(), "01");
  }

  PatientSummary eligible() {
    return cohorts.screened(startedTrial(), "01");
  }

  PatientSummary withPlace() {
    PatientSummary patient = eligible();
    scenario.reserve(patient, 1);
    return patient;
  }

  PatientSummary enrolled() {
    return cohorts.enrolled(startedTrial(), "01", 1);
  }

  PatientSummary withClosedWindow() {
    return cohorts.treated(startedTrial(), "01", 1, CohortScenario.WINDOW_CLOSED);
  }

  Dose dose(PatientSummary patient) {
    return people.doing(Role.COORDINATOR, () -> doses.of(patient.id()).getFirst());
  }

  AdverseEvent fever(PatientSummary patient) {
    AdverseEventEntry entry =
        new AdverseEventEntry("Fever", null, today(), null, null, null, null, null, Map.of());
    return people.doing(
        Role.COORDINATOR, () -> events.record(patient.code(), entry, TimeOrderedId.next()));
  }

  /** Numbers of the criteria, in the order of the form. */
  List<String> criteria(PatientSummary patient) {
    return protocols
        .version(patient.protocolVersionId())
        .definition()
        .eligibilityRule()
        .criteria()
        .stream()
        .map(EligibilityCriterion::number)
        .toList();
  }

  UUID siteId() {
    return people.site("01").id();
  }

  /** Stopping is open to the committee at any time, but differs from the recommendation. */
  SignDecision stop(TrialSummary trial) {
    return cohorts.command(trial, stop(), cohorts.present(trial));
  }

  int stopSignedOnce(TrialSummary trial) {
    return cohorts.prepare(trial, stop());
  }

  private static CommitteeChoice stop() {
    return new CommitteeChoice(DecisionCode.STOP_NO_MTD, null);
  }

  static LocalDate today() {
    return LocalDate.now(PARIS);
  }

  /** A moment ago at site 01. */
  static LocalDateTime justNow() {
    return LocalDateTime.now(PARIS).minusMinutes(1).truncatedTo(ChronoUnit.MINUTES);
  }

  private void asAdministrator(Runnable work) {
    people.doing(
        Role.ADMINISTRATOR,
        () -> {
          work.run();
          return true;
        });
  }
}
