package org.nktrials.sample.upload;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A column of an upload and what it is for the laboratory and the panel version.
 *
 * @param path of gates, from the outermost
 * @param channel empty for counts and shares
 * @param decided whether it is mapped or ignored
 * @param parameter null where it is ignored or not decided
 * @param since when it was decided; null where it is not
 */
public record UploadedColumn(
    int number,
    String file,
    String path,
    String statistic,
    String channel,
    @Nullable String marker,
    @Nullable String unitInFile,
    boolean decided,
    @Nullable String parameter,
    @Nullable String unit,
    @Nullable String decidedBy,
    @Nullable Instant since) {

  /** Code of what was chosen; null where nothing was. */
  public @Nullable String chosen() {
    return parameter == null || unit == null ? null : MeasuredParameter.chosen(parameter, unit);
  }
}
