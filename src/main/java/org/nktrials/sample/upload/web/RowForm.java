package org.nktrials.sample.upload.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.upload.Said;

/**
 * What a person says about a row.
 *
 * @param sample code of the sample, and its tube after a bar where it has several
 * @param why one of the usual reasons, or OTHER
 * @param reason in words, needed with OTHER
 */
@SuppressWarnings("MultipleNullnessAnnotations") // null as typed, refused by validation
record RowForm(
    @NotNull(message = "Choose what the row is.") Said.@Nullable Kind kind,
    @Size(max = 200, message = "Choose from the list.") @Nullable String sample,
    @Nullable Why why,
    @Size(max = 400, message = "At most 400 characters.") @Nullable String reason) {

  /** Usual reasons. */
  enum Why {
    MISLABELLED("mislabelled at acquisition"),
    TYPING_ERROR("typing error"),
    OTHER("other");

    private final String label;

    Why(String label) {
      this.label = label;
    }

    /** Words on screen. */
    public String label() {
      return label;
    }
  }

  static RowForm empty() {
    return new RowForm(null, null, null, null);
  }

  String sampleCode() {
    String text = sample == null ? "" : sample;
    return text.contains("|") ? text.substring(0, text.indexOf('|')) : text;
  }

  String tube() {
    String text = sample == null ? "" : sample;
    return text.contains("|") ? text.substring(text.indexOf('|') + 1) : "";
  }

  /** The reason in words; empty where another one is meant and not said. */
  String words() {
    String said = reason == null ? "" : reason.strip();
    if (why == null || why == Why.OTHER) {
      return said;
    }
    return said.isEmpty() ? why.label() : why.label() + ": " + said;
  }
}
