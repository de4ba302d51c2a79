package org.nktrials;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nktrials.access.Role;
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
import org.springframework.core.io.ClassPathResource;

/** Beside the demo study: records of their own for requests that change something. */
class SweepStudy {

  /** The demo's trial with every level evaluated. */
  static final String TRIAL = "IMAIL2";

  /** Patients of the demo at site 01 with doses, adverse events and a verdict. */
  static final String PATIENT = "IMAIL2-01-001";

  static final String OTHER_PATIENT = "IMAIL2-01-002";

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final TestPeople people;
  private final CohortScenario cohorts;
  private final TrialScenario scenario;
  private final ProtocolService protocols;
  private final AdverseEvents events;
  private final Doses doses;

  SweepStudy(
      TestPeople people,
      CohortScenario cohorts,
      TrialScenario scenario,
      ProtocolService protocols,
      AdverseEvents events,
      Doses doses) {
    this.people = people;
    this.cohorts = cohorts;
    this.scenario = scenario;
    this.protocols = protocols;
    this.events = events;
    this.doses = doses;
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

  /** The built-in protocol under another trial code. */
  static String protocol(String code) {
    try {
      return new ClassPathResource("protocols/imail2.yaml")
          .getContentAsString(StandardCharsets.UTF_8)
          .replaceFirst("code: IMAIL2", "code: " + code);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
