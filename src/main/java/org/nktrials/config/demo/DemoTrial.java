package org.nktrials.config.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.nktrials.access.SiteSummary;
import org.nktrials.config.demo.DemoPatient.DemoEvent;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.toxicity.VerdictKind;

/** Turns scripts into dated steps; the caller runs them in order of time. */
final class DemoTrial {

  private static final int FIRST_CYCLE_LEAD_IN_DAYS = 21;
  private static final int ORAL_DAYS_IN_CYCLE = 14;
  private static final String LEAD_IN_DRUG = "CTX";
  private static final String ORAL_DRUG = "IM";

  private final TrialSummary trial;
  private final ProtocolDefinition protocol;
  private final Map<String, SiteSummary> sites;
  private final DemoCourse course;
  private final LocalDate today;
  private final List<DemoStep> steps = new ArrayList<>();
  private final List<DemoEnrolled> enrolled = new ArrayList<>();

  DemoTrial(
      TrialSummary trial,
      ProtocolDefinition protocol,
      Map<String, SiteSummary> sites,
      DemoCourse course,
      LocalDate today) {
    this.trial = trial;
    this.protocol = protocol;
    this.sites = sites;
    this.course = course;
    this.today = today;
  }

  /** A step of the trial itself, such as a decision. */
  DemoTrial at(int day, int hour, String actor, Runnable action) {
    add(day, LocalTime.of(hour, 15), actor, action);
    return this;
  }

  /** A whole synthetic patient, as far as the course lies in the past. */
  DemoTrial patient(DemoPatient script) {
    AtomicReference<PatientSummary> patient = new AtomicReference<>();
    enrolled.add(new DemoEnrolled(script, patient));
    SiteSummary site = site(script.site());
    String coordinator = DemoAccount.coordinatorOf(script.site());
    at(
        script.registered(),
        9,
        coordinator,
        () -> patient.set(course.register(trial.id(), site, script, date(script.registered()))));
    at(
        script.registered() + 1,
        10,
        coordinator,
        () -> {
          course.answerEligibility(patient.get(), protocol, date(script.registered() + 1));
          course.reserve(patient.get(), script.level());
        });
    at(script.registered() + 2, 11, DemoAccount.INVESTIGATOR, () -> course.confirm(patient.get()));
    leadIn(script, patient, coordinator);
    interleukin2(script, patient, coordinator);
    script.events().forEach(event -> adverseEvent(script, event, patient, coordinator));
    verdict(script, patient);
    return this;
  }

  /** A patient who is being screened and holds no place yet. */
  DemoTrial inScreening(String siteCode, int birthYear, int registered) {
    DemoPatient script = DemoPatient.of(siteCode, birthYear, 2, registered, registered + 40);
    AtomicReference<PatientSummary> patient = new AtomicReference<>();
    String coordinator = DemoAccount.coordinatorOf(siteCode);
    at(
        registered,
        9,
        coordinator,
        () -> patient.set(course.register(trial.id(), site(siteCode), script, date(registered))));
    return at(
        registered + 1,
        10,
        coordinator,
        () -> course.answerEligibility(patient.get(), protocol, date(registered + 1)));
  }

  private void leadIn(
      DemoPatient script, AtomicReference<PatientSummary> patient, String coordinator) {
    int start = script.studyDrugStart();
    int total = FIRST_CYCLE_LEAD_IN_DAYS + ORAL_DAYS_IN_CYCLE;
    pharmacy(start, patient, LEAD_IN_DRUG, total);
    oral(start, 1, patient, LEAD_IN_DRUG, coordinator);
    oral(start + 1, FIRST_CYCLE_LEAD_IN_DAYS - 1, patient, LEAD_IN_DRUG, coordinator);
    oral(script.dayOne(), ORAL_DAYS_IN_CYCLE, patient, LEAD_IN_DRUG, coordinator);
    pharmacy(script.dayOne(), patient, ORAL_DRUG, ORAL_DAYS_IN_CYCLE);
    oral(script.dayOne(), ORAL_DAYS_IN_CYCLE, patient, ORAL_DRUG, coordinator);
  }

  private void interleukin2(
      DemoPatient script, AtomicReference<PatientSummary> patient, String coordinator) {
    String drug = protocol.escalatedTreatment().code();
    for (int dose = 0; dose < script.il2Doses(); dose++) {
      int day = script.firstIl2() + dose;
      pharmacy(day, patient, drug, 1);
      add(
          day,
          LocalTime.of(9, 10),
          coordinator,
          () -> course.record(patient.get(), drug, amount(drug, script.level()), date(day), 1));
    }
  }

  private void pharmacy(int day, AtomicReference<PatientSummary> patient, String drug, int days) {
    add(
        day,
        LocalTime.of(7, 30),
        DemoAccount.PHARMACIST,
        () -> course.authorise(patient.get(), drug, date(day), days));
  }

  /** An oral period is entered when its last day is over. */
  private void oral(
      int from, int days, AtomicReference<PatientSummary> patient, String drug, String actor) {
    add(
        from + days - 1,
        LocalTime.of(18, 20),
        actor,
        () -> course.record(patient.get(), drug, amount(drug, 0), date(from), days));
  }

  private void adverseEvent(
      DemoPatient script,
      DemoEvent event,
      AtomicReference<PatientSummary> patient,
      String coordinator) {
    int day = script.firstIl2() + event.afterFirstIl2();
    add(
        day,
        LocalTime.of(19, 5),
        coordinator,
        () -> course.adverseEvent(patient.get(), event, date(day), protocol));
  }

  private void verdict(DemoPatient script, AtomicReference<PatientSummary> patient) {
    Integer day = script.verdictDay();
    VerdictKind kind = script.verdict();
    if (day != null && kind != null) {
      at(
          day,
          14,
          DemoAccount.INVESTIGATOR,
          () -> course.verdict(patient.get(), kind, script.summary()));
    }
  }

  private BigDecimal amount(String drug, int level) {
    return protocol.dailyAmount(protocol.treatment(drug), level).orElseThrow();
  }

  /** A site of the study. */
  SiteSummary site(String code) {
    SiteSummary site = sites.get(code);
    if (site == null) {
      throw new IllegalArgumentException("no site " + code);
    }
    return site;
  }

  /** Date of a day counted from today; days of the past are negative. */
  LocalDate date(int day) {
    return today.plusDays(day);
  }

  /** What lies in the future stays undone. */
  private void add(int day, LocalTime time, String actor, Runnable action) {
    if (day < 0) {
      steps.add(new DemoStep(date(day), time, actor, action));
    }
  }

  List<DemoEnrolled> enrolled() {
    return List.copyOf(enrolled);
  }

  TrialSummary trial() {
    return trial;
  }

  ProtocolDefinition protocol() {
    return protocol;
  }

  List<DemoStep> steps() {
    return List.copyOf(steps);
  }
}
