package org.nktrials.sample.upload;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.cytometry.table.TableColumn;

/** What the columns of a table are for, found by their place without a search where it can be. */
final class ColumnUses {

  private final IdentityHashMap<TableColumn, Use> uses = new IdentityHashMap<>();
  private final List<@Nullable Placed> places = new ArrayList<>();

  /** Whether a column is a result, and whether it counts the events of one. */
  record Use(boolean mapped, boolean counts) {}

  private record Placed(TableColumn column, Use use) {}

  void put(TableColumn column, boolean mapped, boolean counts) {
    Use use = new Use(mapped, counts);
    uses.put(column, use);
    while (places.size() <= column.index()) {
      places.add(null);
    }
    places.set(column.index(), new Placed(column, use));
  }

  /** Null for a column of another table. */
  @SuppressWarnings("ReferenceEquality") // equal columns of two tables are two columns
  @Nullable Use of(TableColumn column) {
    Placed placed = column.index() < places.size() ? places.get(column.index()) : null;
    return placed != null && placed.column == column ? placed.use : uses.get(column);
  }
}
