package org.nktrials.enrolment.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nktrials.enrolment.AnswerCriterion;

/**
 * Criteria as a program sends them.
 *
 * @param reason why stored answers change; needed only where one does
 */
@SuppressWarnings("MultipleNullnessAnnotations") // null as sent, refused by validation
record AnswersJson(
    @NotNull @Size(max = 200) @Nullable List<@Valid @NotNull AnswerJson> answers,
    @Size(max = 500) @Nullable String reason) {

  List<AnswerCriterion> toCommands() {
    return Objects.requireNonNull(answers).stream().map(AnswerJson::toCommand).toList();
  }
}
