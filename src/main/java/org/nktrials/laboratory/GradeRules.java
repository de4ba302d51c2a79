package org.nktrials.laboratory;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.RulesService;
import org.nktrials.rules.laboratory.LaboratoryGrade;
import org.nktrials.rules.laboratory.LaboratoryGrading;
import org.nktrials.rules.laboratory.LaboratoryValue;
import org.nktrials.rules.laboratory.MissingInput;
import org.nktrials.rules.reason.Reason;
import org.springframework.stereotype.Component;

/** Asks the CTCAE rules about a stored result and puts the answer into the words that are kept. */
@Component
class GradeRules {

  private final RulesService rules;

  GradeRules(RulesService rules) {
    this.rules = rules;
  }

  /** The decisive grade of a result under the CTCAE version that the protocol pins. */
  DecidedGrade grade(
      String ctcaeVersion,
      LaboratoryResult result,
      Limits limits,
      @Nullable LaboratoryResult baseline,
      boolean baselineOrEarlier) {
    BigDecimal value = result.value();
    if (value == null || rules.canonicalUnit(result.analyte().code()).isEmpty()) {
      return DecidedGrade.NONE;
    }
    return decided(
        rules.decisiveLaboratoryGrade(
            new LaboratoryValue(
                ctcaeVersion,
                result.analyte().code(),
                value,
                result.comparator(),
                limits.lower(),
                limits.upper(),
                baseline == null ? null : baseline.value(),
                baselineOrEarlier,
                result.symptomatic(),
                result.onAnticoagulant())));
  }

  private static DecidedGrade decided(LaboratoryGrade grade) {
    return switch (grade) {
      case LaboratoryGrade.Graded graded -> decided(GradeStatus.GRADED, graded.grade(), graded, "");
      case LaboratoryGrade.NotGraded notGraded ->
          decided(GradeStatus.NOT_GRADED, null, notGraded, "");
      case LaboratoryGrade.NeedsInput needs ->
          decided(GradeStatus.NEEDS_INPUT, needs.atLeast(), needs, missing(needs));
      case LaboratoryGrade.Unknown unknown ->
          decided(GradeStatus.UNKNOWN, unknown.atLeast(), unknown, "");
    };
  }

  private static DecidedGrade decided(
      GradeStatus status, @Nullable Integer grade, LaboratoryGrade answer, String missing) {
    return new DecidedGrade(
        status,
        grade,
        answer.term(),
        (sentences(answer.reasons()) + missing).strip(),
        LaboratoryGrading.VERSION);
  }

  private static String missing(LaboratoryGrade.NeedsInput needs) {
    return needs.missing().stream()
        .sorted()
        .map(MissingInput::words)
        .collect(joining("; ", " Missing: ", "."));
  }

  private static String sentences(List<Reason> reasons) {
    return reasons.stream().map(Reason::sentence).distinct().collect(joining(" "));
  }
}
