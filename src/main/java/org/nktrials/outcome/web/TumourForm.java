package org.nktrials.outcome.web;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.outcome.response.AssessTumour;
import org.nktrials.outcome.response.LesionReading;
import org.nktrials.rules.response.TumourAssessment.NonTarget;
import org.nktrials.rules.response.TumourResponse.Category;
import org.nktrials.shared.TimeOrderedId;
import org.springframework.validation.Errors;

/**
 * An assessment of tumours, as typed.
 *
 * @param size1 of target 1: millimetres, "small", or "gone"; empty is not evaluated
 */
record TumourForm(
    @Nullable String date,
    @Nullable String size1,
    @Nullable String size2,
    @Nullable String size3,
    @Nullable String size4,
    @Nullable String size5,
    @Nullable String nonTarget,
    @Nullable String newLesion,
    @Nullable String newLesionWhere,
    @Nullable String investigator,
    @Nullable String reason,
    @Nullable UUID submissionId) {

  /** As many targets as there may be. */
  static final int TARGETS = 5;

  private static final String SMALL = "small";
  private static final String GONE = "gone";

  static TumourForm empty(boolean nonTargets) {
    return new TumourForm(
        null,
        null,
        null,
        null,
        null,
        null,
        nonTargets ? null : NonTarget.NONE_AT_BASELINE.name(),
        null,
        null,
        null,
        null,
        TimeOrderedId.next());
  }

  void check(Errors problems) {
    Typed.needDate(problems, date);
    List<@Nullable String> sizes = sizes();
    for (int i = 0; i < sizes.size(); i++) {
      String typed = sizes.get(i);
      if (!Typed.blank(typed) && reading(i + 1, typed) == null) {
        problems.rejectValue(
            "size" + (i + 1), "size", "Type millimetres such as 12.5, small, or gone.");
      }
    }
    if (Typed.one(NonTarget.class, nonTarget) == null) {
      problems.rejectValue("nonTarget", "nonTarget", "Say what became of non-target lesions.");
    }
    if (!Typed.blank(investigator) && Typed.one(Category.class, investigator) == null) {
      problems.rejectValue("investigator", "investigator", "Choose one of the list.");
    }
  }

  private List<@Nullable String> sizes() {
    return Arrays.asList(size1, size2, size3, size4, size5);
  }

  private static @Nullable LesionReading reading(int lesion, @Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    String word = typed.strip().toLowerCase(Locale.ROOT);
    if (word.equals(SMALL)) {
      return LesionReading.tooSmall(lesion);
    }
    BigDecimal size = word.equals(GONE) ? BigDecimal.ZERO : Typed.number(word);
    return size == null ? null : LesionReading.measured(lesion, size);
  }

  AssessTumour toCommand(String patient) {
    List<LesionReading> readings = new ArrayList<>();
    List<@Nullable String> sizes = sizes();
    for (int i = 0; i < sizes.size(); i++) {
      LesionReading reading = reading(i + 1, sizes.get(i));
      readings.add(reading == null ? LesionReading.notEvaluated(i + 1) : reading);
    }
    return new AssessTumour(
        patient,
        requireNonNull(Typed.date(date)),
        readings,
        requireNonNull(Typed.one(NonTarget.class, nonTarget)),
        Typed.yesNo(newLesion),
        Typed.text(newLesionWhere),
        Typed.one(Category.class, investigator),
        Typed.text(reason),
        submissionId == null ? TimeOrderedId.next() : submissionId);
  }
}
