package org.nktrials.access;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nktrials.shared.Problem;

/**
 * What a new password must be: long, and none of the patterns that lists of broken passwords are
 * full of. No composition is forced. Source: NIST SP 800-63B, section 3.1.1.2.
 */
final class PasswordRules {

  static final int SHORTEST = 12;
  static final int LONGEST = 128;
  private static final int FEWEST_DIFFERENT = 5;

  /** Longer words before the words they contain. */
  private static final List<String> WORN_OUT =
      List.of(
          "password",
          "passwort",
          "motdepasse",
          "passphrase",
          "passw",
          "secret",
          "welcome",
          "qwertyuiop",
          "qwerty",
          "azertyuiop",
          "azerty",
          "qwertz",
          "asdfghjkl",
          "letmein",
          "iloveyou",
          "dragon",
          "monkey",
          "football",
          "baseball",
          "sunshine",
          "princess",
          "superman",
          "batman",
          "trustno",
          "administrator",
          "admin",
          "changeme",
          "default",
          "nktrials",
          "imail",
          "leukemia",
          "hospital");

  private static final String RUNS =
      "01234567890123456789 98765432109876543210 abcdefghijklmnopqrstuvwxyz"
          + " zyxwvutsrqponmlkjihgfedcba";

  private PasswordRules() {}

  /** The one reason why a password is refused, or nothing. */
  static Optional<Problem> refusal(String field, String username, String password) {
    return reason(username, password).map(sentence -> Problem.of(field, "weak-password", sentence));
  }

  private static Optional<String> reason(String username, String password) {
    if (password.length() < SHORTEST) {
      return Optional.of("Use at least 12 characters; several words are fine.");
    }
    if (password.length() > LONGEST) {
      return Optional.of("Use at most 128 characters.");
    }
    String lower = password.toLowerCase(Locale.ROOT);
    if (username.length() > 2 && lower.contains(username.toLowerCase(Locale.ROOT))) {
      return Optional.of("The password must not contain the username.");
    }
    return isWornOut(lower)
        ? Optional.of("This pattern is on every list of broken passwords. Choose another.")
        : Optional.empty();
  }

  private static boolean isWornOut(String lower) {
    if (lower.chars().distinct().count() < FEWEST_DIFFERENT
        || RUNS.contains(lower)
        || lower.matches("[0-9]+")) {
      return true;
    }
    String letters = withoutDisguise(lower).replaceAll("[^\\p{L}]", "");
    return isRepeated(letters) || isMadeOfWornOutWords(letters);
  }

  private static String withoutDisguise(String lower) {
    return lower
        .replaceAll("[0-9]+$", "")
        .replace('0', 'o')
        .replace('1', 'l')
        .replace('3', 'e')
        .replace('4', 'a')
        .replace('5', 's')
        .replace('@', 'a')
        .replace('$', 's');
  }

  private static boolean isRepeated(String letters) {
    return letters.length() >= 6 && (letters + letters).indexOf(letters, 1) < letters.length();
  }

  private static boolean isMadeOfWornOutWords(String letters) {
    String rest = letters;
    for (String word : WORN_OUT) {
      rest = rest.replace(word, "");
    }
    return rest.length() < 4 && rest.length() < letters.length();
  }
}
