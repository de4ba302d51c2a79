package org.nktrials.cohort.meeting.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.cohort.meeting.RecordMeeting;
import org.nktrials.shared.TimeOrderedId;
import org.springframework.validation.Errors;

/** A meeting as typed. All texts, so that nothing is emptied by what cannot be read. */
@SuppressWarnings("MultipleNullnessAnnotations") // null as typed, refused by validation
record MeetingForm(
    @NotBlank(message = "When was it held?") @Nullable String heldOn,
    @Pattern(regexp = NUMBER, message = "Choose one of the list.") @Nullable String pack,
    @Pattern(regexp = NUMBER, message = "Choose one of the list.") @Nullable String decision,
    @Valid @Size(max = 40) @Nullable List<AttendeeForm> attendees,
    @Size(max = 1000, message = "At most 1,000 characters.") @Nullable String noQuorumReason,
    @Size(max = 4000, message = "At most 4,000 characters.") @Nullable String minutes,
    @Nullable String submissionId) {

  private static final String NUMBER = "|[1-9][0-9]{0,5}";
  private static final int ROWS = 8;

  static MeetingForm empty(LocalDate today, @Nullable Integer pack) {
    return new MeetingForm(
        today.toString(),
        pack == null ? null : pack.toString(),
        null,
        Collections.nCopies(ROWS, AttendeeForm.EMPTY),
        null,
        null,
        TimeOrderedId.next().toString());
  }

  /** The same with the usual number of rows: a program may send none. */
  MeetingForm withRows() {
    return attendees != null && !attendees.isEmpty()
        ? this
        : new MeetingForm(
            heldOn,
            pack,
            decision,
            Collections.nCopies(ROWS, AttendeeForm.EMPTY),
            noQuorumReason,
            minutes,
            submissionId);
  }

  /** Rejects every text that is not what its field asks for. */
  void check(Errors problems, Map<String, String> names) {
    if (date() == null && !problems.hasFieldErrors("heldOn")) {
      problems.rejectValue("heldOn", "date", "Type a date, such as 2026-10-14.");
    }
    if (submission() == null) {
      problems.reject("submission", "Open the page again.");
    }
    List<AttendeeForm> rows = rows();
    for (int i = 0; i < rows.size(); i++) {
      if (!rows.get(i).isBlank()) {
        problems.pushNestedPath("attendees[" + i + "]");
        rows.get(i).check(problems, names);
        problems.popNestedPath();
      }
    }
  }

  /** The command, of a form without errors. */
  RecordMeeting toCommand(String trialCode, Map<String, String> names) {
    return new RecordMeeting(
        trialCode,
        requireNonNull(date()),
        number(pack),
        number(decision),
        rows().stream().filter(row -> !row.isBlank()).map(row -> row.toAttendee(names)).toList(),
        text(noQuorumReason),
        text(minutes),
        requireNonNull(submission()));
  }

  private List<AttendeeForm> rows() {
    return attendees == null ? List.of() : attendees;
  }

  private @Nullable LocalDate date() {
    try {
      return heldOn == null ? null : LocalDate.parse(heldOn.strip());
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private @Nullable UUID submission() {
    try {
      return submissionId == null ? null : UUID.fromString(submissionId);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static @Nullable Integer number(@Nullable String typed) {
    return typed == null || typed.isEmpty() ? null : Integer.valueOf(typed);
  }

  private static @Nullable String text(@Nullable String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }
}
