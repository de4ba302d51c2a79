package org.nktrials.aftercare;

import org.nktrials.rules.toxicity.assessment.AcuteGvhd;
import org.nktrials.rules.toxicity.assessment.AssessedGrade;
import org.nktrials.rules.toxicity.assessment.CrsFindings;
import org.nktrials.rules.toxicity.assessment.CytokineReleaseSyndrome;
import org.nktrials.rules.toxicity.assessment.GvhdFindings;

/** What the criteria make of findings, in words as stored. */
final class AssessmentGrades {

  private AssessmentGrades() {}

  static ToxicityAssessmentRecord.Computed of(EnterAssessment command) {
    GvhdFindings gvhd = command.gvhd();
    CrsFindings crs = command.crs();
    if (gvhd != null) {
      return computed(command.kind(), AcuteGvhd.grade(gvhd), AcuteGvhd.VERSION);
    }
    if (crs == null) {
      throw new IllegalArgumentException("findings of GvHD or CRS");
    }
    return computed(
        command.kind(), CytokineReleaseSyndrome.grade(crs), CytokineReleaseSyndrome.VERSION);
  }

  private static ToxicityAssessmentRecord.Computed computed(
      AssessmentKind kind, AssessedGrade grade, String version) {
    String rests = grade.reasons().getFirst().sentence();
    return switch (grade) {
      case AssessedGrade.Determined(int found, _) ->
          new ToxicityAssessmentRecord.Computed(
              found, "Computed " + kind.grade(found) + ". " + rests, version);
      case AssessedGrade.CannotBeDetermined(int least, int most, var missing, _) ->
          new ToxicityAssessmentRecord.Computed(
              null,
              "Cannot be determined (%s to %s): missing %s. %s"
                  .formatted(
                      kind.grade(least), kind.grade(most), String.join(", ", missing), rests),
              version);
    };
  }
}
