package org.nktrials.examination.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.examination.Item;
import org.nktrials.examination.Reading;
import org.nktrials.examination.RecordMeasurements;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.nktrials.shared.TimeOrderedId;

/**
 * What was measured at one time, as a program sends it.
 *
 * @param at the site's local time
 * @param submissionId when sent twice with the same one, it is recorded once; may be left out
 */
@SuppressWarnings("MultipleNullnessAnnotations") // null as sent, refused by validation
record MomentJson(
    @NotNull @Nullable LocalDateTime at,
    @Valid @NotEmpty @Size(max = 16) @Nullable List<@NotNull ReadingJson> values,
    @Nullable UUID submissionId) {

  RecordMeasurements toCommand(String patient) {
    List<Problem> problems = new ArrayList<>();
    List<Reading> readings = new ArrayList<>();
    Set<Item> seen = EnumSet.noneOf(Item.class);
    List<ReadingJson> sent = Objects.requireNonNull(values);
    for (int i = 0; i < sent.size(); i++) {
      ReadingJson one = sent.get(i);
      String path = "values[" + i + "]";
      if (!one.saysOneThing()) {
        problems.add(Problem.of(path, "one", "Send a value or the reason for not done."));
      } else if (!seen.add(Objects.requireNonNull(one.item()))) {
        problems.add(Problem.of(path, "twice", "This examination stands twice."));
      } else {
        readings.add(one.toReading(path));
      }
    }
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
    return new RecordMeasurements(
        patient,
        List.of(new RecordMeasurements.Moment(Objects.requireNonNull(at), "at", readings)),
        submissionId == null ? TimeOrderedId.next() : submissionId);
  }

  /**
   * One value.
   *
   * @param value number; left out for an interpretation or what was not done
   * @param finding interpretation of an ECG: NORMAL, ABNORMAL, SIGNIFICANT
   * @param confirmed an unlikely value is right
   */
  @SuppressWarnings("MultipleNullnessAnnotations") // null as sent, refused by validation
  record ReadingJson(
      @NotNull @Nullable Item item,
      @Nullable BigDecimal value,
      @Size(max = 40) @Nullable String finding,
      @Size(min = 1, max = 500) @Nullable String notDone,
      @Nullable Boolean confirmed) {

    private static final int MOST_DIGITS = 12;

    boolean saysOneThing() {
      boolean choice = item != null && !item.choices().isEmpty();
      int said = (value == null ? 0 : 1) + (finding == null ? 0 : 1) + (notDone == null ? 0 : 1);
      boolean readable =
          value == null
              || (value.precision() <= MOST_DIGITS && Math.abs(value.scale()) <= MOST_DIGITS);
      return said == 1 && readable && (choice ? value == null : finding == null);
    }

    Reading toReading(String path) {
      return new Reading(
          Objects.requireNonNull(item),
          path,
          value,
          finding,
          confirmed != null && confirmed,
          notDone);
    }
  }
}
