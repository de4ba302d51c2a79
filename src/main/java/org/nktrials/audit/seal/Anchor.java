package org.nktrials.audit.seal;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A seal written down outside the system. With it a check also finds a chain that was made anew as
 * a whole, or whose end was cut off.
 *
 * @param seal number of the seal
 * @param hash its SHA-256 in hexadecimal, 64 characters
 */
public record Anchor(long seal, String hash) {

  private static final Pattern WRITTEN =
      Pattern.compile("(?s).*?\\bSeal (\\d{1,18})\\b.*?\\b([0-9a-fA-F]{64})\\b.*");
  private static final int LONGEST = 2000;

  /** Reads what {@link #text} wrote, with anything around it; empty if it is no anchor. */
  public static Optional<Anchor> parse(String text) {
    Matcher matcher = WRITTEN.matcher(text.substring(0, Math.min(LONGEST, text.length())));
    return matcher.matches()
        ? Optional.of(
            new Anchor(Long.parseLong(matcher.group(1)), matcher.group(2).toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }

  /** One line to keep elsewhere. */
  public String text() {
    return "Seal " + seal + " " + hash;
  }
}
