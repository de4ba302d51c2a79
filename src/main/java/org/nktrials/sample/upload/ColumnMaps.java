package org.nktrials.sample.upload;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.upload.RowPatterns;
import org.nktrials.shared.TimeOrderedId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a laboratory was asked once: columns, the column of names, words for controls. */
@Repository
class ColumnMaps {

  private final JdbcClient jdbc;

  ColumnMaps(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Map<ColumnKey, Meaning> of(UUID laboratory, String panelVersion) {
    Map<ColumnKey, Meaning> meanings = new HashMap<>();
    jdbc.sql(
            """
            select gate_path, statistic, channel, parameter, unit from column_map
             where laboratory_id = ? and panel_version = ?
            """)
        .params(laboratory, panelVersion)
        .query(
            row -> {
              meanings.put(
                  new ColumnKey(row.getString(1), row.getString(2), row.getString(3)),
                  new Meaning(row.getString(4), row.getString(5)));
            });
    return meanings;
  }

  /** Keeps what a column is; a change of mind stays in the audit trail. */
  void keep(Upload upload, ColumnKey key, Meaning meaning, UUID person, Instant now) {
    jdbc.sql(
            """
            insert into column_map (id, version, trial_id, laboratory_id, panel_version, gate_path, statistic, channel,
                                    parameter, unit, mapped_by, mapped_at)
            values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (laboratory_id, panel_version, gate_path, statistic, channel) do update
               set parameter = excluded.parameter, unit = excluded.unit, mapped_by = excluded.mapped_by,
                   mapped_at = excluded.mapped_at, version = column_map.version + 1
            """)
        .params(
            TimeOrderedId.next(),
            upload.trialId(),
            upload.laboratoryId(),
            upload.panelVersion(),
            key.path(),
            key.statistic(),
            key.channel())
        .param(meaning.parameter())
        .param(meaning.unit())
        .params(person, Timestamp.from(now))
        .update();
  }

  /** The column that names the sample in a table with these headers; null while nobody said. */
  @Nullable String key(UUID laboratory, String headers) {
    return jdbc.sql(
            "select key_header from key_column where laboratory_id = ? and md5(headers) = md5(?)")
        .params(laboratory, headers)
        .query(String.class)
        .optional()
        .orElse(null);
  }

  void keepKey(Upload upload, String headers, String key, UUID person, Instant now) {
    jdbc.sql(
            """
            insert into key_column (id, version, trial_id, laboratory_id, headers, key_header, saved_by, saved_at)
            values (?, 0, ?, ?, ?, ?, ?, ?)
            on conflict (laboratory_id, md5(headers)) do update
               set key_header = excluded.key_header, saved_by = excluded.saved_by, saved_at = excluded.saved_at,
                   version = key_column.version + 1
            """)
        .params(
            TimeOrderedId.next(),
            upload.trialId(),
            upload.laboratoryId(),
            headers,
            key,
            person,
            Timestamp.from(now))
        .update();
  }

  RowPatterns patterns(UUID laboratory) {
    return jdbc.sql("select controls, summaries from row_pattern where laboratory_id = ?")
        .param(laboratory)
        .query(
            (row, number) ->
                new RowPatterns(
                    RowPatterns.words(row.getString(1)), RowPatterns.words(row.getString(2))))
        .optional()
        .orElse(RowPatterns.DEFAULTS);
  }

  void keepPatterns(Upload upload, RowPatterns patterns, UUID person, Instant now) {
    jdbc.sql(
            """
            insert into row_pattern (id, version, trial_id, laboratory_id, controls, summaries, saved_by, saved_at)
            values (?, 0, ?, ?, ?, ?, ?, ?)
            on conflict (laboratory_id) do update
               set controls = excluded.controls, summaries = excluded.summaries, saved_by = excluded.saved_by,
                   saved_at = excluded.saved_at, version = row_pattern.version + 1
            """)
        .params(
            TimeOrderedId.next(),
            upload.trialId(),
            upload.laboratoryId(),
            String.join("\n", patterns.controls()),
            String.join("\n", patterns.summaries()),
            person,
            Timestamp.from(now))
        .update();
  }
}
