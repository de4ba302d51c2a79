package org.nktrials.cohort.meeting.web;

import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nktrials.cohort.meeting.Attendee;
import org.nktrials.cohort.meeting.AttendeeRole;
import org.springframework.validation.Errors;

/** One attendee as typed. All texts, so that no other row is emptied by what cannot be read. */
record AttendeeForm(
    @Nullable String person,
    @Size(max = 200, message = "At most 200 characters.") @Nullable String name,
    @Nullable String role,
    @Size(max = 200, message = "At most 200 characters.") @Nullable String delegatedBy) {

  static final AttendeeForm EMPTY = new AttendeeForm(null, null, null, null);

  boolean isBlank() {
    return Stream.of(person, name, role, delegatedBy).allMatch(AttendeeForm::isBlank);
  }

  /**
   * Rejects what cannot be so.
   *
   * @param names of the people who can be chosen, by identity
   */
  void check(Errors problems, Map<String, String> names) {
    if (isBlank(person) == isBlank(name)) {
      problems.rejectValue("name", "name", "Choose a person or type a name, one of the two.");
    }
    if (!isBlank(person) && !names.containsKey(person)) {
      problems.rejectValue("person", "choice", "Choose one of the list.");
    }
    if (Arrays.stream(AttendeeRole.values()).noneMatch(one -> one.name().equals(role))) {
      problems.rejectValue("role", "choice", "Choose a role.");
    }
  }

  /** The attendee, of a form without errors. */
  Attendee toAttendee(Map<String, String> names) {
    String chosen = names.get(person);
    return new Attendee(
        chosen == null ? null : UUID.fromString(Objects.requireNonNull(person)),
        chosen == null ? Objects.requireNonNull(name).strip() : chosen,
        AttendeeRole.valueOf(Objects.requireNonNull(role)),
        delegatedBy == null || delegatedBy.isBlank() ? null : delegatedBy.strip());
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
