package org.nktrials.sample.result.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.immune.ImmuneMethod;
import org.nktrials.rules.immune.ImmuneParameter;
import org.nktrials.rules.immune.ImmuneQualifier;
import org.nktrials.sample.custody.ImmuneSample;
import org.nktrials.sample.result.NewImmuneResult;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.shared.TypedText;

/**
 * Values of a sample as a program sends them.
 *
 * @param submissionId when sent twice with the same one, they are recorded once; may be left out
 */
@SuppressWarnings("MultipleNullnessAnnotations") // null as sent, refused by validation
record ResultsJson(
    @NotEmpty(message = "This field is missing.") @Size(max = 100, message = "At most 100 values.")
        @Nullable List<@Valid @NotNull(message = "This field is missing.") Row> rows,
    @Nullable UUID submissionId) {

  /**
   * A value in the unit of its parameter.
   *
   * @param parameter code of the protocol's panel
   * @param value null exactly when not evaluable
   */
  record Row(
      @NotNull(message = "This field is missing.") @Size(max = 60) @Nullable String parameter,
      @Digits(integer = 9, fraction = 10) @Nullable BigDecimal value,
      @NotNull(message = "This field is missing.") @Nullable ImmuneQualifier qualifier,
      @NotNull(message = "This field is missing.") @Nullable ImmuneMethod method,
      @Size(max = 60) @Nullable String cytometer,
      @Size(max = 60) @Nullable String batch,
      @Size(max = 60) @Nullable String panelVersion) {}

  UUID submission() {
    return submissionId == null ? TimeOrderedId.next() : submissionId;
  }

  /**
   * The values.
   *
   * @throws Refused for parameters that the panel does not have
   */
  List<NewImmuneResult> values(ImmuneSample sample, List<String> panel) {
    List<NewImmuneResult> values = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    List<Row> sent = requireNonNull(rows);
    for (int i = 0; i < sent.size(); i++) {
      Row row = sent.get(i);
      String code = requireNonNull(row.parameter());
      ImmuneParameter parameter =
          panel.contains(code) ? ImmuneParameter.of(code).orElse(null) : null;
      if (parameter == null) {
        problems.add(
            Problem.of(
                "rows[" + i + "].parameter",
                "parameter",
                "The immune panel of the protocol does not have it."));
      } else {
        values.add(
            NewImmuneResult.of(
                    sample.id(),
                    parameter,
                    row.value(),
                    requireNonNull(row.qualifier()),
                    requireNonNull(row.method()))
                .on(
                    TypedText.orNull(row.cytometer()),
                    TypedText.orNull(row.batch()),
                    TypedText.orNull(row.panelVersion())));
      }
    }
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
    return values;
  }
}
