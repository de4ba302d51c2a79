package org.nktrials.audit;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the trail.
 *
 * @param at server time of the entry
 * @param who printed name at that time
 * @param action what was done to the record
 * @param recordType table of the record, or the words of an event
 * @param patientCode code of the patient concerned, if any
 * @param reason reason given, if any
 * @param source "page", "import", "api", "job" or "database"
 * @param changes the fields, sorted by name
 */
public record HistoryEntry(
    long id,
    Instant at,
    String who,
    AuditAction action,
    String recordType,
    @Nullable UUID recordId,
    @Nullable String patientCode,
    @Nullable String reason,
    String source,
    List<FieldChange> changes) {

  /** Heads of the columns of {@link #cells}. */
  public static List<String> columns() {
    return List.of(
        "entry", "at", "who", "source", "what", "patient", "record", "changes", "reason");
  }

  /** As a row of a file of the trail. */
  public @Nullable Object[] cells() {
    String fields =
        changes.stream()
            .map(
                change -> "%s: %s -> %s".formatted(change.field(), change.before(), change.after()))
            .collect(joining("; "));
    return new @Nullable Object[] {
      id, at, who, source, what(), patientCode, recordId, fields, reason
    };
  }

  /** "adverse event changed", "signed in". */
  public String what() {
    String words = recordType.replace('_', ' ');
    return action == AuditAction.EVENT ? words : words + " " + action.word();
  }

  /** The same with one field alone, named by its column. */
  public HistoryEntry only(String column) {
    String name = column.replace('_', ' ');
    return new HistoryEntry(
        id,
        at,
        who,
        action,
        recordType,
        recordId,
        patientCode,
        reason,
        source,
        changes.stream().filter(change -> change.field().equals(name)).toList());
  }

  /** Whether there were values before. */
  public boolean isChange() {
    return action == AuditAction.CHANGED;
  }
}
