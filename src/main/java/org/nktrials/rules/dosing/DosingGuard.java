package org.nktrials.rules.dosing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nktrials.rules.dosing.DosingDecision.Authorised;
import org.nktrials.rules.dosing.DosingDecision.Obstacle;
import org.nktrials.rules.dosing.DosingDecision.Withheld;
import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.reason.RuleSource;

/**
 * The dosing guard: no dose without a level that is open now. Project rule; it makes impossible by
 * construction what inspections find, patients treated at a level before its opening was signed.
 */
public final class DosingGuard {

  /** Version stored with every authorisation. */
  public static final String VERSION = "dosing-guard/3";

  private static final RuleSource SOURCE =
      new RuleSource("Project rule: a dose needs a level that a signed decision holds open", null);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);

  private DosingGuard() {}

  /** Decides on one dose. All obstacles are named, not only the first. */
  public static DosingDecision decide(DosingSnapshot snapshot) {
    List<Obstacle> obstacles = new ArrayList<>();
    standing(snapshot).ifPresent(obstacles::add);
    if (snapshot.patient() != PatientStanding.NOT_ENROLLED) {
      level(snapshot).ifPresent(obstacles::add);
      suspension(snapshot).ifPresent(obstacles::add);
    }
    stagger(snapshot).ifPresent(obstacles::add);
    obstacles.addAll(snapshot.conditions());
    snapshot.withheld().forEach(sentence -> obstacles.add(withheld(sentence)));
    return obstacles.isEmpty() ? new Authorised(grounds(snapshot)) : new Withheld(obstacles);
  }

  private static Optional<Obstacle> standing(DosingSnapshot snapshot) {
    return switch (snapshot.patient()) {
      case ENROLLED -> Optional.empty();
      case NOT_ENROLLED ->
          obstacle(
              "not-enrolled",
              "The patient is not enrolled.",
              "Reserve a place and have an investigator confirm eligibility.");
      case DLT_UNDECIDED ->
          obstacle(
              "dlt-undecided",
              "The patient had a DLT and nobody has decided how treatment goes on.",
              "An investigator assigns a level or stops treatment.");
      case STOPPED ->
          obstacle(
              "treatment-stopped",
              "Treatment of this patient was stopped.",
              "An investigator assigns a level again.");
      case CONSENT_WITHDRAWN ->
          obstacle(
              "consent-withdrawn",
              "The patient withdrew consent to study treatment.",
              "Nothing is given unless the patient consents again.");
    };
  }

  private static Optional<Obstacle> level(DosingSnapshot snapshot) {
    String name = snapshot.levelName();
    return switch (snapshot.level()) {
      case OPEN -> Optional.empty();
      case NOT_OPEN ->
          obstacle(
              "level-not-open",
              name + " is not open.",
              "The start or a decision that opens the level is signed.");
      case COMPLETED ->
          snapshot.step() == DoseStep.LATER_DOSE
              ? Optional.empty()
              : obstacle(
                  "level-completed",
                  name + " is complete: nobody starts treatment there any more.",
                  "An investigator assigns an open level.");
      case CLOSED ->
          obstacle(
              "level-closed",
              name + " is closed.",
              "An investigator assigns another level or stops treatment.");
      case ABOVE_MTD ->
          obstacle(
              "level-above-mtd",
              name + " exceeds the maximum tolerated dose.",
              "An investigator assigns a lower level or stops treatment.");
    };
  }

  private static Optional<Obstacle> suspension(DosingSnapshot snapshot) {
    String why = snapshot.suspendedReason();
    return why == null || snapshot.step() == DoseStep.LATER_DOSE
        ? Optional.empty()
        : obstacle(
            "level-suspended",
            "First doses at " + snapshot.levelName() + " are suspended: " + why,
            "The reopened decision is taken and signed again.");
  }

  private static Optional<Obstacle> stagger(DosingSnapshot snapshot) {
    LocalDate earliest = snapshot.earliestFirstDose();
    return earliest == null
            || snapshot.step() != DoseStep.FIRST_ESCALATED_DOSE
            || !snapshot.date().isBefore(earliest)
        ? Optional.empty()
        : obstacle(
            "stagger",
            "The interval to the earlier first dose at this level is too short.",
            "Earliest permissible first dose: " + DAY.format(earliest) + ".");
  }

  private static Obstacle withheld(String sentence) {
    return new Obstacle(
        reason("withheld", sentence), "An investigator lifts the withholding, with a reason.");
  }

  private static List<Reason> grounds(DosingSnapshot snapshot) {
    List<Reason> grounds = new ArrayList<>();
    grounds.add(
        reason(
            "level-open",
            snapshot.level() == LevelStanding.OPEN
                ? snapshot.levelName() + " is open."
                : snapshot.levelName() + " is complete; its patients go on with treatment."));
    if (snapshot.step() == DoseStep.FIRST_ESCALATED_DOSE) {
      grounds.add(reason("stagger-kept", "The interval between first doses is kept."));
    }
    return grounds;
  }

  private static Optional<Obstacle> obstacle(String code, String sentence, String remedy) {
    return Optional.of(new Obstacle(reason(code, sentence), remedy));
  }

  private static Reason reason(String code, String sentence) {
    return new Reason(code, sentence, SOURCE);
  }
}
