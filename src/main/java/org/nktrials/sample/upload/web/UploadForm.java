package org.nktrials.sample.upload.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.sample.upload.AbsoluteCounts;
import org.nktrials.sample.upload.NewUpload;
import org.nktrials.shared.TimeOrderedId;
import org.springframework.web.multipart.MultipartFile;

/** Files of a laboratory as chosen or dropped, with what is asked once for all. */
@SuppressWarnings("MultipleNullnessAnnotations") // null as typed, refused by validation
record UploadForm(
    @Nullable List<@Nullable MultipartFile> file,
    @NotBlank(message = "Choose a laboratory of the trial.") @Nullable String laboratory,
    @NotBlank(message = "Which cytometer measured them?")
        @Size(max = 60, message = "At most 60 characters.")
        @Nullable String cytometer,
    @NotBlank(message = "Which version of the panel?")
        @Size(max = 60, message = "At most 60 characters.")
        @Nullable String panelVersion,
    @NotBlank(message = "Which batch were they run in?")
        @Size(max = 60, message = "At most 60 characters.")
        @Nullable String batch,
    @Size(max = 500, message = "At most 500 characters.") @Nullable String lots,
    @NotNull(message = "How were cells/µL obtained?") @Nullable AbsoluteCounts countMethod,
    @Nullable UUID submissionId) {

  static UploadForm empty() {
    return new UploadForm(null, null, null, null, null, null, null, TimeOrderedId.next());
  }

  NewUpload command(UUID trial) {
    return new NewUpload(
        trial,
        said(laboratory),
        said(cytometer),
        said(panelVersion),
        said(batch),
        said(lots),
        requireNonNull(countMethod),
        submissionId == null ? TimeOrderedId.next() : submissionId);
  }

  private static String said(@Nullable String typed) {
    return typed == null ? "" : typed;
  }
}
