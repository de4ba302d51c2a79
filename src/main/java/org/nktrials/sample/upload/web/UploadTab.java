package org.nktrials.sample.upload.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.upload.RowState;
import org.nktrials.sample.upload.UploadSheet;

/** Parts of the page of an upload, problems first. */
enum UploadTab {
  RESOLVE("To resolve", RowState.TO_RESOLVE),
  COLUMNS("Populations and columns"),
  REFUSED("Cells refused"),
  CHANGES("Changes"),
  READY("Ready", RowState.READY),
  IMPORTED("Imported", RowState.IMPORTED, RowState.WITHDRAWN),
  CONTROLS("Controls and summary rows", RowState.CONTROL, RowState.SUMMARY, RowState.LEFT_OUT),
  FILES("Files");

  private final String label;
  private final List<RowState> states;

  UploadTab(String label, RowState... states) {
    this.label = label;
    this.states = List.of(states);
  }

  /** Words on screen. */
  public String label() {
    return label;
  }

  /** In the address. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  List<RowState> states() {
    return states;
  }

  /** The number behind the label; null where it would cost a reading of files. */
  public @Nullable Integer count(UploadSheet sheet) {
    return switch (this) {
      case COLUMNS -> sheet.columns();
      case REFUSED -> sheet.refused();
      case FILES -> sheet.files().size();
      case CHANGES -> null;
      default -> states.stream().mapToInt(sheet.sum()::of).sum();
    };
  }

  /** The one in the address, or else the first where something waits. */
  static UploadTab of(String typed, UploadSheet sheet) {
    for (UploadTab tab : values()) {
      if (tab.key().equals(typed)) {
        return tab;
      }
    }
    if (sheet.sum().of(RowState.TO_RESOLVE) > 0) {
      return RESOLVE;
    }
    if (!sheet.unknownTables().isEmpty()) {
      return FILES;
    }
    if (sheet.undecided() > 0) {
      return COLUMNS;
    }
    return sheet.sum().of(RowState.IMPORTED) > 0 ? IMPORTED : READY;
  }
}
