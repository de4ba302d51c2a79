package org.nktrials.sample.upload.web;

import java.util.UUID;
import org.nktrials.document.CsvTable;
import org.nktrials.sample.upload.RefusedCell;
import org.nktrials.sample.upload.UploadSheet;
import org.nktrials.sample.upload.UploadedColumn;
import org.nktrials.sample.upload.UploadedRow;
import org.nktrials.sample.upload.Uploads;
import org.springframework.data.domain.Pageable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The lists of an upload as files: rows of a tab, columns, refused cells. */
@Component
class UploadLists {

  private final Uploads uploads;

  UploadLists(Uploads uploads) {
    this.uploads = uploads;
  }

  ResponseEntity<byte[]> download(UUID trial, UUID id, String typed, Pageable asked) {
    UploadSheet sheet = uploads.sheet(trial, id);
    UploadTab tab = UploadTab.of(typed, sheet);
    Pageable whole = Uploads.ROW_COLUMNS.whole(asked);
    CsvTable table =
        switch (tab) {
          case COLUMNS -> columns(trial, id, whole);
          case REFUSED -> refusals(trial, id, whole);
          default -> rows(trial, id, tab, whole);
        };
    return table.download("upload-" + tab.key() + ".csv");
  }

  private CsvTable columns(UUID trial, UUID id, Pageable whole) {
    CsvTable table =
        new CsvTable(
            "gate path",
            "statistic",
            "channel",
            "marker",
            "unit in file",
            "mapped to",
            "unit",
            "decided",
            "by",
            "since",
            "first seen");
    for (UploadedColumn column : uploads.columns(trial, id, whole)) {
      table.row(
          column.path(),
          column.statistic(),
          column.channel(),
          column.marker(),
          column.unitInFile(),
          column.parameter(),
          column.unit(),
          decided(column),
          column.decidedBy(),
          column.since(),
          column.file());
    }
    return table;
  }

  private static String decided(UploadedColumn column) {
    if (!column.decided()) {
      return "undecided";
    }
    return column.parameter() == null ? "ignored" : "mapped";
  }

  private CsvTable refusals(UUID trial, UUID id, Pageable whole) {
    CsvTable table = new CsvTable("file", "line", "column", "value", "reason");
    for (RefusedCell cell : uploads.refusals(trial, id, whole)) {
      table.row(
          cell.file(),
          cell.line() == 0 ? "whole file" : cell.line(),
          cell.column() == 0 ? "whole line" : cell.column(),
          cell.typed(),
          cell.reason());
    }
    return table;
  }

  private CsvTable rows(UUID trial, UUID id, UploadTab tab, Pageable whole) {
    CsvTable table =
        new CsvTable(
            "file",
            "row",
            "name in file",
            "acquired",
            "state",
            "reason",
            "sample",
            "tube",
            "patient",
            "visit",
            "values",
            "cells refused",
            "smallest population (events)",
            "warning");
    for (UploadedRow row : uploads.rows(trial, id, tab.states(), whole)) {
      table.row(
          row.file(),
          row.line(),
          row.name(),
          row.acquiredOn(),
          row.state().label(1),
          row.reason(),
          row.sample(),
          row.tube(),
          row.patient(),
          row.visit(),
          row.values(),
          row.refused(),
          row.events(),
          row.warning());
    }
    return table;
  }
}
