package org.nktrials.sample.upload;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.upload.Said;

/** What a person says about the row at a line of a file, with the reason. */
record UploadStatement(
    UUID fileId,
    int line,
    String name,
    Said.Kind kind,
    @Nullable String sample,
    @Nullable String tube,
    String reason) {

  Said said() {
    return new Said(kind, sample == null ? "" : sample, tube == null ? "" : tube);
  }
}
