package org.nktrials.sample.result.web;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.immune.ImmuneMethod;
import org.nktrials.rules.immune.ImmuneParameter;
import org.nktrials.rules.immune.ImmuneStatistic;
import org.nktrials.sample.custody.ImmuneSample;
import org.nktrials.sample.result.NewImmuneResult;
import org.nktrials.shared.Problem;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.shared.TypedText;
import org.springframework.validation.Errors;

/**
 * Values of a panel as typed; an empty one was not measured.
 *
 * @param platform how the absolute counts were obtained, the same for the whole form
 */
record PanelForm(
    @Nullable String platform,
    @Size(max = 60, message = "At most 60 characters.") @Nullable String cytometer,
    @Size(max = 60, message = "At most 60 characters.") @Nullable String batch,
    @Size(max = 60, message = "At most 60 characters.") @Nullable String panelVersion,
    @Valid @Size(max = 100) @Nullable List<Row> rows,
    @Nullable String submissionId) {

  private static final List<ImmuneMethod> PLATFORMS =
      List.of(ImmuneMethod.SINGLE_PLATFORM, ImmuneMethod.DUAL_PLATFORM);

  /** One parameter. */
  record Row(
      @Size(max = 60) @Nullable String parameter,
      @Size(max = 30, message = "At most 30 characters.") @Nullable String value) {

    String code() {
      return parameter == null ? "" : parameter;
    }

    String typed() {
      return value == null ? "" : value.strip();
    }
  }

  static PanelForm of(List<String> parameters) {
    return new PanelForm(
        null,
        null,
        null,
        null,
        parameters.stream().map(one -> new Row(one, null)).toList(),
        TimeOrderedId.next().toString());
  }

  /** The rows, none of which is missing. */
  List<Row> lines() {
    return rows == null
        ? List.of()
        : rows.stream().map(row -> row == null ? new Row(null, null) : row).toList();
  }

  /** What cannot be read, beside its field. */
  void check(List<String> panel, Errors problems) {
    List<Row> lines = lines();
    boolean counts = false;
    for (int i = 0; i < lines.size(); i++) {
      Row row = lines.get(i);
      if (!row.typed().isEmpty()) {
        String field = "rows[" + i + "].value";
        counts = counts || statistic(row) == ImmuneStatistic.COUNT;
        if (!panel.contains(row.code())) {
          problems.reject("parameter", "The protocol's panel has no parameter " + row.code() + ".");
        } else if (TypedValue.read(row.typed()).isEmpty()) {
          problems.rejectValue(field, "value", TypedValue.HINT);
        }
      }
    }
    if (lines.stream().allMatch(row -> row.typed().isEmpty())) {
      problems.reject("nothing", "Type at least one value.");
    }
    boolean said = platform != null && !platform.isBlank();
    if ((counts || said) && counting() == null) {
      problems.rejectValue("platform", "platform", "Say how the absolute counts were obtained.");
    }
  }

  List<NewImmuneResult> values(ImmuneSample sample) {
    List<NewImmuneResult> values = new ArrayList<>();
    for (Row row : lines()) {
      if (!row.typed().isEmpty()) {
        TypedValue typed = TypedValue.read(row.typed()).orElseThrow();
        ImmuneParameter parameter = ImmuneParameter.of(row.code()).orElseThrow();
        values.add(
            NewImmuneResult.of(
                    sample.id(), parameter, typed.number(), typed.qualifier(), method(parameter))
                .on(
                    TypedText.orNull(cytometer),
                    TypedText.orNull(batch),
                    TypedText.orNull(panelVersion)));
      }
    }
    return values;
  }

  UUID submission() {
    try {
      return submissionId == null ? TimeOrderedId.next() : UUID.fromString(submissionId);
    } catch (IllegalArgumentException _) {
      return TimeOrderedId.next();
    }
  }

  /** The problem of the n-th typed value, on its row of the form. */
  Problem onForm(Problem problem) {
    String field = problem.field();
    if (field == null || !field.startsWith("rows[")) {
      return problem;
    }
    int end = field.indexOf(']');
    int row = filled().get(Integer.parseInt(field.substring(5, end)));
    return new Problem(
        problem.code(), "rows[" + row + "].value", problem.sentence(), problem.remedy());
  }

  private List<Integer> filled() {
    List<Integer> filled = new ArrayList<>();
    for (int i = 0; i < lines().size(); i++) {
      if (!lines().get(i).typed().isEmpty()) {
        filled.add(i);
      }
    }
    return filled;
  }

  private ImmuneMethod method(ImmuneParameter parameter) {
    return switch (parameter.statistic()) {
      case COUNT -> requireNonNull(counting());
      case RATIO -> requireNonNullElse(counting(), ImmuneMethod.DERIVED);
      case PERCENT -> ImmuneMethod.PERCENTAGE;
      case MFI -> ImmuneMethod.MFI;
    };
  }

  /** How the counts were obtained; null where nothing or something else was sent. */
  private @Nullable ImmuneMethod counting() {
    return PLATFORMS.stream().filter(one -> one.name().equals(platform)).findFirst().orElse(null);
  }

  private static @Nullable ImmuneStatistic statistic(Row row) {
    return ImmuneParameter.of(row.code()).map(ImmuneParameter::statistic).orElse(null);
  }
}
