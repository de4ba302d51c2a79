package org.nktrials.enrolment;

import java.util.ArrayList;
import java.util.List;
import org.nktrials.patient.NextStep;
import org.nktrials.patient.NextStepSource;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.rules.eligibility.EligibilityDecision;
import org.nktrials.rules.eligibility.EligibilityDecision.Eligible;
import org.nktrials.rules.eligibility.EligibilityDecision.NotEligible;
import org.nktrials.rules.eligibility.EligibilityDecision.Undetermined;
import org.nktrials.shared.Problem;
import org.springframework.stereotype.Component;

/** What screening and the level ask for next. */
@Component
class EnrolmentSteps implements NextStepSource {

  private static final int CRITERIA = 10;
  private static final int PLACE = 20;
  private static final int CONFIRMATION = 30;
  private static final int LEVEL = 40;

  private final Eligibility eligibility;
  private final Enrolment enrolment;
  private final Slots slots;
  private final TreatmentLevels levels;
  private final TreatmentStarted treatment;
  private final ProtocolService protocols;

  EnrolmentSteps(
      Eligibility eligibility,
      Enrolment enrolment,
      Slots slots,
      TreatmentLevels levels,
      TreatmentStarted treatment,
      ProtocolService protocols) {
    this.eligibility = eligibility;
    this.enrolment = enrolment;
    this.slots = slots;
    this.levels = levels;
    this.treatment = treatment;
    this.protocols = protocols;
  }

  @Override
  public List<NextStep> nextSteps(PatientSummary patient) {
    return switch (patient.status()) {
      case SCREENING -> screening(patient);
      case ENROLLED -> level(patient);
      case SCREEN_FAILED, OFF_TREATMENT -> List.of();
    };
  }

  private List<NextStep> screening(PatientSummary patient) {
    String link = eligibilityPage(patient.code());
    EligibilityDecision decision = eligibility.of(patient).decision();
    List<NextStep> steps = new ArrayList<>();
    switch (decision) {
      case Eligible _ -> {}
      case Undetermined(_, var missing) ->
          steps.add(
              new NextStep(
                  CRITERIA, stillOpen(missing.size()) + ".", "Complete eligibility", link));
      case NotEligible(_, var against, _) ->
          steps.add(
              new NextStep(
                  CRITERIA,
                  "Not eligible: %d of the criteria speak against it.".formatted(against.size()),
                  "Look at eligibility",
                  link));
    }
    if (!(decision instanceof NotEligible) && slots.heldBy(patient.id()).isEmpty()) {
      steps.add(new NextStep(PLACE, "No place is reserved.", "Reserve a place", link + "#place"));
    }
    if (steps.isEmpty()) {
      steps.add(confirmation(patient, link));
    }
    return steps;
  }

  private NextStep confirmation(PatientSummary patient, String link) {
    return enrolment.obstacles(patient).stream()
        .findFirst()
        .map(obstacle -> new NextStep(CONFIRMATION, sentence(obstacle), "Look", link + "#place"))
        .orElse(
            new NextStep(
                CONFIRMATION,
                "All criteria are met and a place is reserved: an investigator confirms"
                    + " eligibility.",
                "Confirm eligibility",
                link + "#confirm"));
  }

  private List<NextStep> level(PatientSummary patient) {
    boolean needed =
        levels
            .of(patient)
            .filter(level -> level.needsLevel() || startsAtCompleted(patient, level))
            .isPresent();
    return needed
        ? List.of(
            new NextStep(
                LEVEL,
                "The patient's level takes no more doses: an investigator assigns a level or stops"
                    + " treatment before the next dose.",
                "Assign level",
                "/patients/" + patient.code() + "/level"))
        : List.of();
  }

  private boolean startsAtCompleted(PatientSummary patient, TreatmentLevel level) {
    return level.status().state() == LevelState.COMPLETED
        && !level.stopped()
        && !treatment.hasHad(
            patient.id(),
            protocols
                .version(patient.protocolVersionId())
                .definition()
                .escalatedTreatment()
                .code());
  }

  static String eligibilityPage(String patientCode) {
    return "/patients/" + patientCode + "/eligibility";
  }

  static String stillOpen(int criteria) {
    return criteria == 1
        ? "Eligibility cannot be determined yet: 1 criterion is open"
        : "Eligibility cannot be determined yet: %d criteria are open".formatted(criteria);
  }

  private static String sentence(Problem obstacle) {
    return obstacle.remedy() == null
        ? obstacle.sentence()
        : obstacle.sentence() + " " + obstacle.remedy();
  }
}
