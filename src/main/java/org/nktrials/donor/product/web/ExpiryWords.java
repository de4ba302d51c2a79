package org.nktrials.donor.product.web;

import java.time.Duration;
import org.nktrials.rules.product.ExpiryDecision;

/**
 * The expiry in words.
 *
 * @param icon and colour as in the notes fragment
 */
record ExpiryWords(String word, String icon, String colour) {

  private static final Duration SOON = Duration.ofHours(6);

  static ExpiryWords of(ExpiryDecision decision) {
    return switch (decision) {
      case ExpiryDecision.Usable(Duration left) ->
          new ExpiryWords(
              "expires in " + span(left),
              left.compareTo(SOON) < 0 ? "due" : "wait",
              left.compareTo(SOON) < 0 ? "orange" : "blue");
      case ExpiryDecision.Expired(Duration since) ->
          new ExpiryWords("expired for " + span(since), "stop", "red");
      case ExpiryDecision.Unknown() -> new ExpiryWords("no expiry stated", "unknown", "grey");
    };
  }

  /** "02:10 h". */
  private static String span(Duration span) {
    return "%02d:%02d h".formatted(span.toHours(), span.toMinutesPart());
  }
}
