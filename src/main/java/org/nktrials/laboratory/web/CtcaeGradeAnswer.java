package org.nktrials.laboratory.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.laboratory.GradeStatus;
import org.nktrials.rules.laboratory.LaboratoryGrade;
import org.nktrials.rules.laboratory.MissingInput;
import org.nktrials.rules.reason.Reason;

/**
 * The decisive grade as programs read it; every field is always there.
 *
 * @param term CTCAE term; the name of the test where no term applies
 * @param grade 0 (reaches no grade) to 4; null unless graded
 * @param atLeast grade that it has in any case, when more must be known; null otherwise
 * @param needs what is missing: LLN, ULN, BASELINE, SYMPTOMS, ANTICOAGULATION, CLINICAL
 */
record CtcaeGradeAnswer(
    String term,
    @Nullable Integer grade,
    GradeStatus status,
    @Nullable Integer atLeast,
    List<String> needs,
    List<Reason> reasons) {

  static CtcaeGradeAnswer of(LaboratoryGrade grade) {
    return switch (grade) {
      case LaboratoryGrade.Graded graded ->
          answer(graded, graded.grade(), GradeStatus.GRADED, null, List.of());
      case LaboratoryGrade.NotGraded notGraded ->
          answer(notGraded, null, GradeStatus.NOT_GRADED, null, List.of());
      case LaboratoryGrade.NeedsInput needs ->
          answer(
              needs,
              null,
              GradeStatus.NEEDS_INPUT,
              needs.atLeast(),
              needs.missing().stream().sorted().map(MissingInput::name).toList());
      case LaboratoryGrade.Unknown unknown ->
          answer(unknown, null, GradeStatus.UNKNOWN, unknown.atLeast(), List.of());
    };
  }

  private static CtcaeGradeAnswer answer(
      LaboratoryGrade decided,
      @Nullable Integer grade,
      GradeStatus status,
      @Nullable Integer atLeast,
      List<String> needs) {
    return new CtcaeGradeAnswer(decided.term(), grade, status, atLeast, needs, decided.reasons());
  }
}
