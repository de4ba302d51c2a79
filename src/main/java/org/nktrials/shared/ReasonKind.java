package org.nktrials.shared;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a stored value was changed, as the forms offer it. A reason begins with the words of its
 * kind, followed by a colon and the person's own words, if any; the database tells the kinds apart
 * by the same words ({@code nk_reason_kind}).
 */
public enum ReasonKind {
  TRANSCRIPTION_ERROR,
  NEW_INFORMATION,
  QUERY_ANSWER,
  /** In the person's own words alone. */
  OTHER;

  /** Begins a reason whose kind is none of these; such a reason is refused. */
  public static final String UNKNOWN = "unknown kind of reason: ";

  /** Beginning of the reason; word on screen. */
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** The kind of a reason; nothing where none is stated. */
  public static Optional<ReasonKind> of(@Nullable String reason) {
    if (reason == null || reason.isBlank()) {
      return Optional.empty();
    }
    String beginning = reason.split(":", 2)[0].strip().toLowerCase(Locale.ROOT);
    for (ReasonKind kind : values()) {
      if (kind != OTHER && kind.words().equals(beginning)) {
        return Optional.of(kind);
      }
    }
    return Optional.of(OTHER);
  }

  /** The kind with the person's own words: "transcription error: typed 8 for 3". */
  public String with(String ownWords) {
    String own = ownWords.strip();
    if (this == OTHER) {
      return own;
    }
    return own.isEmpty() ? words() : words() + ": " + own;
  }

  /** The person's own words in a reason: what stands behind the kind. */
  public static String ownWords(@Nullable String reason) {
    if (reason == null || of(reason).filter(kind -> kind != OTHER).isEmpty()) {
      return reason == null ? "" : reason;
    }
    int colon = reason.indexOf(':');
    return colon < 0 ? "" : reason.substring(colon + 1).strip();
  }
}
