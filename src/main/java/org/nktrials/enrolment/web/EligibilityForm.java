package org.nktrials.enrolment.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nktrials.enrolment.AnswerCriterion;
import org.nktrials.enrolment.EligibilityView;

/**
 * The criteria as typed.
 *
 * @param reason why stored answers change; needed only where one does
 */
@SuppressWarnings("MultipleNullnessAnnotations") // null as typed, refused by validation
record EligibilityForm(
    @Valid @NotNull @Size(max = 200) @Nullable List<AnswerForm> answers,
    @Size(max = 500, message = "At most 500 characters.") @Nullable String reason) {

  static EligibilityForm of(EligibilityView view) {
    return new EligibilityForm(view.lines().stream().map(AnswerForm::of).toList(), null);
  }

  /** Whether the form has a row for every criterion, as the page sends it. */
  boolean isComplete(EligibilityView view) {
    return answers != null
        && answers.stream()
            .map(AnswerForm::criterion)
            .toList()
            .equals(view.lines().stream().map(line -> line.criterion().number()).toList());
  }

  /** The commands, of a form without errors. */
  List<AnswerCriterion> toCommands() {
    return Objects.requireNonNull(answers).stream().map(AnswerForm::toCommand).toList();
  }
}
