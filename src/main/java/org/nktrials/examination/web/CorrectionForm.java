package org.nktrials.examination.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.nktrials.examination.Item;
import org.nktrials.examination.Measurement;
import org.nktrials.examination.Reading;
import org.springframework.validation.Errors;

/**
 * The correction of one value as typed.
 *
 * @param notDone why it was not done; instead of a value
 * @param reason why it is corrected
 */
record CorrectionForm(
    @Size(max = 40, message = "At most 40 characters.") @Nullable String value,
    @Nullable Boolean confirmed,
    @Size(max = 500, message = "At most 500 characters.") @Nullable String notDone,
    @Size(max = 500, message = "At most 500 characters.") @Nullable String reason,
    @Nullable Long version) {

  static CorrectionForm of(Measurement one) {
    String value = one.done() ? one.finding() == null ? one.words() : one.finding() : null;
    return new CorrectionForm(value, null, one.notDone(), null, one.version());
  }

  /** Whether a tick is asked for, or was given. */
  boolean asksToConfirm(Item item) {
    return isConfirmed() || item.isUnlikely(Typed.number(value));
  }

  /** Whether an unlikely value is said to be right. */
  boolean isConfirmed() {
    return confirmed != null && confirmed;
  }

  void check(Item item, Errors problems) {
    if (Typed.isBlank(value) == Typed.isBlank(notDone)) {
      problems.rejectValue("value", "one", "Either a value or why it was not done.");
    } else if (!Typed.isBlank(value) && item.choices().isEmpty() && Typed.number(value) == null) {
      problems.rejectValue("value", "number", "Type a number, such as 37.5.");
    }
  }

  /** The reading, of a form without errors. */
  Reading toReading(Item item) {
    boolean choice = !item.choices().isEmpty();
    boolean there = value != null && !value.isBlank();
    return new Reading(
        item,
        "value",
        there && !choice ? Typed.number(value) : null,
        there && choice ? value : null,
        isConfirmed(),
        notDone == null || notDone.isBlank() ? null : notDone.strip());
  }
}
