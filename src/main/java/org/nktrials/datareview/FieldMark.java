package org.nktrials.datareview;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside a field: its queries and its verification.
 *
 * @param patient code
 * @param kind table of the record
 * @param column of the field
 * @param queries the latest first
 * @param verified null while it is not verified against its source
 * @param mayAsk whether the person may ask about it
 * @param mayVerify whether the person may verify it
 */
public record FieldMark(
    String patient,
    String kind,
    UUID record,
    String column,
    List<Asked> queries,
    @Nullable Verified verified,
    boolean mayAsk,
    boolean mayVerify) {

  /** Copies the queries. */
  public FieldMark {
    queries = List.copyOf(queries);
  }

  /** Name of the field on screen. */
  public String label() {
    return column.replace('_', ' ');
  }

  /** Whether there is anything to show. */
  public boolean shows() {
    return mayAsk || mayVerify || verified != null || !queries.isEmpty();
  }

  /** A query on the field. */
  public record Asked(UUID id, QueryState state) {}
}
