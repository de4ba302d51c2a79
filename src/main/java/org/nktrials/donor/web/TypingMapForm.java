package org.nktrials.donor.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.donor.StoreTypingFile;
import org.nktrials.donor.TypingUpload;
import org.nktrials.shared.TimeOrderedId;

/**
 * A laboratory's file with the meaning of its columns.
 *
 * @param content of the file in base64, carried by the form until it is stored
 * @param columns meaning of each, in the order of the file
 * @param sample code of the person in the file
 * @param number version in force when the file was chosen, 0 for none
 * @param store whether to store; otherwise the file is read again and shown
 */
@SuppressWarnings("MultipleNullnessAnnotations") // null as typed, refused by validation
record TypingMapForm(
    @Nullable String fileName,
    @Nullable String content,
    @Nullable String donor,
    @NotBlank(message = "Which laboratory typed it?")
        @Size(max = 200, message = "At most 200 characters.")
        @Nullable String laboratory,
    @Nullable List<@Nullable String> columns,
    @NotBlank(message = "Which code has this person in the file?")
        @Size(max = 100, message = "At most 100 characters.")
        @Nullable String sample,
    @NotNull(message = "On which day was it typed?") @Nullable LocalDate typedOn,
    @Size(max = 500, message = "At most 500 characters.") @Nullable String reason,
    @Nullable Integer number,
    @Nullable UUID submissionId,
    @Nullable Boolean store) {

  static TypingMapForm first(
      TypingUploadForm chosen, TypingUpload upload, List<String> columns, String code, int number) {
    return new TypingMapForm(
        upload.name(),
        upload.content(),
        chosen.donor(),
        chosen.laboratory(),
        new ArrayList<>(columns),
        code,
        null,
        null,
        number,
        TimeOrderedId.next(),
        null);
  }

  TypingUpload upload() {
    return TypingUpload.again(fileName, content);
  }

  /** One meaning a column; what the form left out is not read. */
  List<String> meanings(int size) {
    List<String> meanings = new ArrayList<>();
    if (columns != null) {
      columns.forEach(one -> meanings.add(one == null ? "" : one));
    }
    while (meanings.size() < size) {
      meanings.add("");
    }
    return meanings;
  }

  String code() {
    return sample == null ? "" : sample.strip();
  }

  boolean isToBeStored() {
    return Boolean.TRUE.equals(store);
  }

  StoreTypingFile command(String patientCode) {
    return new StoreTypingFile(
        patientCode,
        donor == null || donor.isBlank() ? null : donor,
        laboratory == null ? "" : laboratory,
        Objects.requireNonNull(typedOn),
        reason,
        number == null ? 0 : number,
        submissionId == null ? TimeOrderedId.next() : submissionId);
  }
}
