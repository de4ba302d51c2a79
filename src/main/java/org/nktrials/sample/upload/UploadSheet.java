package org.nktrials.sample.upload;

import java.util.List;
import org.nktrials.rules.upload.UploadSum;

/**
 * An upload as its page shows it above the tabs.
 *
 * @param undecided columns that are neither mapped nor ignored
 * @param refused cells that are not read
 */
public record UploadSheet(
    Upload upload,
    UploadSum sum,
    List<UploadedFile> files,
    int columns,
    int undecided,
    int refused,
    ImportProgress progress) {

  /** Tables whose column of names is not known. */
  public List<UploadedFile> unknownTables() {
    return files.stream().filter(file -> file.kind() == FileKind.UNKNOWN_TABLE).toList();
  }
}
