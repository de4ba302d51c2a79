package org.nktrials.shared;

import org.jspecify.annotations.Nullable;

/**
 * One thing that stands in the way of what a person asked for.
 *
 * @param code stable code for programs
 * @param field form field it belongs to; null when it concerns the whole request
 * @param sentence what is refused and why
 * @param remedy what would make it pass; null where nothing would
 */
public record Problem(
    String code, @Nullable String field, String sentence, @Nullable String remedy) {

  /** A problem of one field, which the field itself remedies. */
  public static Problem of(String field, String code, String sentence) {
    return new Problem(code, field, sentence, null);
  }
}
