package org.nktrials.patient;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task as a select found it.
 *
 * @param detail what the room selected besides, by name
 */
public record DueRow(
    int harm,
    @Nullable LocalDate due,
    @Nullable Instant deadline,
    String subject,
    Map<String, Object> detail) {

  /** A text that is there. */
  public String text(String name) {
    return Objects.requireNonNull(textOrNull(name));
  }

  /** A text that may be missing. */
  public @Nullable String textOrNull(String name) {
    Object value = detail.get(name);
    return value == null ? null : value.toString();
  }

  /** A whole number that is there. */
  public int number(String name) {
    return Integer.parseInt(text(name));
  }

  /** Whether something is so; false where it is not said. */
  public boolean is(String name) {
    return Boolean.TRUE.equals(detail.get(name));
  }

  /** A date that is there. */
  public LocalDate date(String name) {
    return LocalDate.parse(text(name));
  }

  /** An identity that is there. */
  public UUID id(String name) {
    return UUID.fromString(text(name));
  }

  /** The task in words, due as selected. */
  public DueItem item(String what, String why, String action, String link) {
    return new DueItem(harm, due, deadline, subject, what, why, action, link);
  }
}
