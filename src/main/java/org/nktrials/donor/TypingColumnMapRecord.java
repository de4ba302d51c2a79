package org.nktrials.donor;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nktrials.shared.ClinicalRecord;

/** How the columns of a laboratory's file are read: one a line, its name and its meaning. */
@Entity
@Table(name = "typing_column_map")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class TypingColumnMapRecord extends ClinicalRecord {

  private UUID trialId;
  private String laboratory;
  private String columns = "";
  private Instant savedAt = Instant.EPOCH;

  TypingColumnMapRecord(UUID trialId, String laboratory) {
    this.trialId = trialId;
    this.laboratory = laboratory;
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected TypingColumnMapRecord() {}

  /** Takes the meanings; whether that changes anything. */
  boolean take(List<String> names, List<String> meanings, Instant now) {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < names.size(); at++) {
      if (!meanings.get(at).isEmpty()) {
        text.append(names.get(at)).append('\t').append(meanings.get(at)).append('\n');
      }
    }
    boolean changes = !columns.contentEquals(text);
    if (changes) {
      this.columns = text.toString();
      this.savedAt = now;
    }
    return changes;
  }

  Map<String, String> meanings() {
    Map<String, String> meanings = new HashMap<>();
    columns
        .lines()
        .map(line -> line.split("\t", 2))
        .filter(parts -> parts.length == 2)
        .forEach(parts -> meanings.put(parts[0], parts[1]));
    return meanings;
  }
}
