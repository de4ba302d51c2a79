package org.nktrials.sample.upload.web;

import java.util.List;
import java.util.Map;
import org.nktrials.rules.upload.RowState;
import org.nktrials.sample.upload.Upload;
import org.nktrials.sample.upload.UploadSheet;
import org.nktrials.sample.upload.UploadedFile;

/**
 * An upload for programs.
 *
 * @param rows by state
 * @param undecidedColumns neither mapped nor ignored; nothing is imported while there are any
 */
record UploadJson(
    Upload upload,
    String sum,
    Map<RowState, Integer> rows,
    List<UploadedFile> files,
    int columns,
    int undecidedColumns,
    int refusedCells) {

  static UploadJson of(UploadSheet sheet) {
    return new UploadJson(
        sheet.upload(),
        sheet.sum().sentence(),
        sheet.sum().counts(),
        sheet.files(),
        sheet.columns(),
        sheet.undecided(),
        sheet.refused());
  }
}
