package org.nktrials.examination.web;

import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nktrials.examination.Item;
import org.nktrials.examination.ItemGroup;
import org.nktrials.examination.Reading;
import org.nktrials.examination.RecordMeasurements;
import org.springframework.validation.Errors;

/**
 * What was measured at one time, as typed. All texts: were they of other types, one value that
 * cannot be read would empty the others.
 *
 * @param values typed by item
 * @param confirmed ticked where an unlikely value is right
 * @param notDone ticked where nothing was measured
 * @param reason why something was not done
 */
record MomentForm(
    @Nullable String time,
    @Nullable Map<String, String> values,
    @Nullable Map<String, String> confirmed,
    @Nullable Map<String, String> notDone,
    @Size(max = 500, message = "At most 500 characters.") @Nullable String reason) {

  static final MomentForm EMPTY = new MomentForm(null, null, null, null, null);

  MomentForm {
    values = values == null ? Map.of() : new HashMap<>(values);
    confirmed = confirmed == null ? Map.of() : new HashMap<>(confirmed);
    notDone = notDone == null ? Map.of() : new HashMap<>(notDone);
  }

  /** What was typed for an item; empty when nothing. */
  public String typed(Item item) {
    String text = values == null ? null : values.get(item.name());
    return text == null ? "" : text.strip();
  }

  /** Whether a tick is asked for, or was given. */
  public boolean asksToConfirm(Item item) {
    return isConfirmed(item) || item.isUnlikely(Typed.number(typed(item)));
  }

  /** Whether an unlikely value is said to be right. */
  public boolean isConfirmed(Item item) {
    return confirmed != null && confirmed.containsKey(item.name());
  }

  /** Whether it is ticked as not done. */
  public boolean isNotDone(Item item) {
    return notDone != null && notDone.containsKey(item.name());
  }

  /** Whether nothing at all was typed. */
  boolean isEmpty() {
    return Typed.isBlank(time)
        && Typed.isBlank(reason)
        && (notDone == null || notDone.isEmpty())
        && (values == null || values.values().stream().allMatch(Typed::isBlank));
  }

  /** Rejects every text that is not what its field asks for. */
  void check(ItemGroup group, Errors problems) {
    if (Typed.isBlank(time)) {
      problems.rejectValue("time", "time", "Say at what time.");
    } else if (readTime() == null) {
      problems.rejectValue("time", "time", "Type a time, such as 08:05.");
    }
    boolean any = false;
    for (Item item : group.items()) {
      any |= !typed(item).isEmpty() || isNotDone(item);
      if (!typed(item).isEmpty() && item.choices().isEmpty() && number(item) == null) {
        problems.rejectValue(
            "values[" + item.name() + "]", "number", "Type a number, such as 37.5.");
      }
      if (!typed(item).isEmpty() && isNotDone(item)) {
        problems.rejectValue("values[" + item.name() + "]", "both", "Either a value or not done.");
      }
    }
    if (!any && Typed.isBlank(reason)) {
      problems.rejectValue("time", "empty", "Type a value, or why nothing was measured.");
    }
    if (notDone != null && !notDone.isEmpty() && Typed.isBlank(reason)) {
      problems.rejectValue("reason", "reason", "Say why it was not done.");
    }
  }

  /** The command, of a form without errors. A reason alone is about everything left empty. */
  RecordMeasurements.Moment toCommand(ItemGroup group, LocalDate date, String path) {
    List<Reading> readings = new ArrayList<>();
    boolean wholeColumn = notDone == null || notDone.isEmpty();
    for (Item item : group.items()) {
      String field = path + ".values[" + item.name() + "]";
      boolean missing = isNotDone(item) || (wholeColumn && !Typed.isBlank(reason));
      if (!typed(item).isEmpty()) {
        boolean choice = !item.choices().isEmpty();
        readings.add(
            new Reading(
                item,
                field,
                choice ? null : number(item),
                choice ? typed(item) : null,
                isConfirmed(item),
                null));
      } else if (missing && reason != null) {
        readings.add(new Reading(item, field, null, null, false, reason.strip()));
      }
    }
    LocalTime at = readTime();
    return new RecordMeasurements.Moment(
        LocalDateTime.of(date, at == null ? LocalTime.MIN : at), path + ".time", readings);
  }

  private @Nullable BigDecimal number(Item item) {
    return Typed.number(typed(item));
  }

  private @Nullable LocalTime readTime() {
    try {
      return time == null ? null : LocalTime.parse(time.strip());
    } catch (DateTimeException e) {
      return null;
    }
  }
}
