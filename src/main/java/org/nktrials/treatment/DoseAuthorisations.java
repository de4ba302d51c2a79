package org.nktrials.treatment;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.enrolment.TrialLock;
import org.nktrials.patient.PatientFile;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.rules.dosing.DosingDecision;
import org.nktrials.rules.dosing.DosingGuard;
import org.nktrials.rules.reason.Reason;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The dosing guard at work: authorises a dose on the present state, or says why not. */
@Service
public class DoseAuthorisations {

  private static final int LONGEST_PERIOD_DAYS = 60;
  private static final int FURTHEST_AHEAD_DAYS = 60;

  private final PatientFile file;
  private final AuthorisationRepository authorisations;
  private final DosingSituation situation;
  private final PlannedDoses planned;
  private final Patients patients;
  private final TrialLock lock;
  private final Authority authority;
  private final Clock clock;

  DoseAuthorisations(
      PatientFile file,
      AuthorisationRepository authorisations,
      DosingSituation situation,
      PlannedDoses planned,
      Patients patients,
      TrialLock lock,
      Authority authority,
      Clock clock) {
    this.file = file;
    this.authorisations = authorisations;
    this.situation = situation;
    this.planned = planned;
    this.patients = patients;
    this.lock = lock;
    this.authority = authority;
    this.clock = clock;
  }

  /** What the guard says of a dose on a day, without authorising it. */
  @Transactional(readOnly = true)
  public DosingDecision ask(PatientSummary patient, String drug, LocalDate date) {
    return DosingGuard.decide(situation.of(patient, drug, date));
  }

  /** What the guard says of doses that were given: see {@link DosingSituation#ofGiven}. */
  List<DosingDecision> askGiven(PatientSummary patient, List<GivenDose> given) {
    return situation.ofGiven(patient, given).stream().map(DosingGuard::decide).toList();
  }

  /** What the guard says of every drug on a day, by drug in the order of the protocol. */
  @Transactional(readOnly = true)
  public Map<String, DosingDecision> askEach(PatientSummary patient, LocalDate date) {
    Map<String, DosingDecision> answers = new LinkedHashMap<>();
    situation
        .ofEach(patient, date)
        .forEach((drug, snapshot) -> answers.put(drug, DosingGuard.decide(snapshot)));
    return answers;
  }

  /** Authorisations of a patient that the caller may see, latest first. */
  @Transactional(readOnly = true)
  public List<Authorisation> of(UUID patientId) {
    return file.of(TreatmentParts.AUTHORISATIONS, patientId).stream()
        .map(AuthorisationRecord::authorisation)
        .toList();
  }

  /**
   * Authorises a dose.
   *
   * @throws Refused with every obstacle and what would make it pass
   */
  @Transactional
  public Authorisation authorise(AuthoriseDose command) {
    PatientSummary patient = patients.patient(command.patientCode(), Permission.AUTHORISE_DOSE);
    lock.hold(patient.trialId());
    var submittedBefore = authorisations.findBySubmissionId(command.submissionId());
    if (submittedBefore.isPresent()) {
      return submittedBefore
          .filter(before -> before.patientId().equals(patient.id()))
          .orElseThrow(() -> new NotFound("authorisation"))
          .authorisation();
    }
    DosingDecision decision = letThrough(patient, command);
    ToAuthorise dose = planned(patient, command.drug());
    checkDates(command, dose, patient.dateAt(clock.instant()));
    String reasons =
        DosingGuard.VERSION
            + ": "
            + decision.reasons().stream().map(Reason::sentence).collect(joining(" "));
    return authorisations
        .save(
            new AuthorisationRecord(
                patient,
                command,
                dose.level(),
                dose.amount(),
                dose.unit(),
                reasons,
                clock.instant(),
                authority.person().id()))
        .authorisation();
  }

  private DosingDecision letThrough(PatientSummary patient, AuthoriseDose command) {
    DosingDecision decision = ask(patient, command.drug(), command.plannedFor());
    if (decision instanceof DosingDecision.Withheld withheld) {
      throw new Refused(
          withheld.obstacles().stream()
              .map(o -> new Problem(o.reason().code(), null, o.reason().sentence(), o.remedy()))
              .toList());
    }
    return decision;
  }

  private ToAuthorise planned(PatientSummary patient, String drug) {
    return planned.of(patient).stream()
        .filter(dose -> dose.drug().equals(drug))
        .findFirst()
        .map(
            dose ->
                new ToAuthorise(
                    dose.drugName(), dose.level(), dose.amount(), dose.unit(), dose.escalated()))
        .or(() -> planned.withoutAmount(patient, drug))
        .orElseThrow(() -> new NotFound("drug in this protocol"));
  }

  /**
   * What is authorised.
   *
   * @param amount null where the product or the prescription sets it
   */
  record ToAuthorise(
      String drugName, int level, @Nullable BigDecimal amount, String unit, boolean escalated) {}

  private static void checkDates(AuthoriseDose command, ToAuthorise dose, LocalDate today) {
    List<Problem> problems = new ArrayList<>();
    if (command.plannedFor().isBefore(today)) {
      problems.add(
          Problem.of(
              "plannedFor",
              "authorise-past",
              "A dose is authorised before it is given. Record a dose already given instead."));
    }
    if (command.plannedFor().isAfter(today.plusDays(FURTHEST_AHEAD_DAYS))) {
      problems.add(
          Problem.of(
              "plannedFor",
              "authorise-too-early",
              "At most " + FURTHEST_AHEAD_DAYS + " days ahead."));
    }
    int longest = dose.escalated() ? 1 : LONGEST_PERIOD_DAYS;
    if (command.days() < 1 || command.days() > longest) {
      problems.add(
          Problem.of(
              "days",
              "authorise-days",
              dose.escalated()
                  ? dose.drugName() + " is authorised day by day."
                  : "Between 1 and " + longest + " days."));
    }
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
  }
}
