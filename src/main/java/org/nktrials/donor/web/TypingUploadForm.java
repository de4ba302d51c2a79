package org.nktrials.donor.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.nktrials.donor.TypingUpload;
import org.springframework.web.multipart.MultipartFile;

/** A laboratory's file as a person chose it. */
@SuppressWarnings("MultipleNullnessAnnotations") // null as typed, refused by validation
record TypingUploadForm(
    @Nullable MultipartFile file,
    @Size(max = 100, message = "Choose from the list.") @Nullable String donor,
    @NotBlank(message = "Which laboratory typed it?")
        @Size(max = 200, message = "At most 200 characters.")
        @Nullable String laboratory) {

  /** Of a file that is too large no more is read than shows it. */
  TypingUpload upload() throws IOException {
    if (file == null) {
      return TypingUpload.of(null, new byte[0]);
    }
    try (var content = file.getInputStream()) {
      return TypingUpload.of(
          file.getOriginalFilename(), content.readNBytes(TypingUpload.MOST_BYTES + 1));
    }
  }
}
