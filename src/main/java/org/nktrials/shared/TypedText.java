package org.nktrials.shared;

import org.jspecify.annotations.Nullable;

/** Text as typed or sent, where an empty field says nothing. */
public final class TypedText {

  private TypedText() {}

  /** Without surrounding blanks; null where nothing else is there. */
  public static @Nullable String orNull(@Nullable String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }
}
