package org.nktrials.enrolment.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nktrials.enrolment.AnswerCriterion;
import org.nktrials.enrolment.EligibilityView;
import org.nktrials.enrolment.StoredValues;
import org.springframework.validation.Errors;

/**
 * The criteria as typed.
 *
 * @param reason why stored answers change; needed only where one does
 */
record EligibilityForm(
    @Valid @Size(max = 200) @Nullable List<CriterionForm> answers,
    @Size(max = 500, message = "At most 500 characters.") @Nullable String reason) {

  static EligibilityForm of(EligibilityView view, Map<String, StoredValues.StoredValue> stored) {
    return new EligibilityForm(
        view.lines().stream()
            .map(line -> CriterionForm.of(line, stored.get(line.criterion().number())))
            .toList(),
        null);
  }

  /** Whether the form has a row for every criterion, as the page sends it. */
  boolean isComplete(EligibilityView view) {
    return answers != null
        && answers.stream().allMatch(Objects::nonNull) // a row left out becomes null
        && answers.stream()
            .map(CriterionForm::criterion)
            .toList()
            .equals(view.lines().stream().map(line -> line.criterion().number()).toList());
  }

  /** Rejects every text that is not what its field asks for. */
  void check(Errors problems) {
    List<CriterionForm> rows = Objects.requireNonNull(answers);
    for (int i = 0; i < rows.size(); i++) {
      problems.pushNestedPath("answers[" + i + "]");
      rows.get(i).check(problems);
      problems.popNestedPath();
    }
  }

  /** The commands, of a form without errors. */
  List<AnswerCriterion> toCommands() {
    return Objects.requireNonNull(answers).stream().map(CriterionForm::toCommand).toList();
  }
}
