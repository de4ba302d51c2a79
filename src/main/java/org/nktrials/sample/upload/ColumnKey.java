package org.nktrials.sample.upload;

import org.nktrials.cytometry.table.TableColumn;

/** What tells a column from every other one of a laboratory's panel version. */
record ColumnKey(String path, String statistic, String channel) {

  static ColumnKey of(TableColumn column) {
    String channel = column.channel();
    return new ColumnKey(
        String.join("/", column.gatePath()), column.statistic(), channel == null ? "" : channel);
  }
}
