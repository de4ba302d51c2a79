package org.nktrials.rules.immune;

import java.util.Locale;
import java.util.Optional;

/**
 * The code printed on a tube: {@code S-} with five characters and a check character, nothing of the
 * patient. The letters I, L, O, U and Z are left out because people misread them. The check
 * character finds each single wrong character and each exchange of two characters.
 */
public final class SampleCode {

  /** How many different codes there are. */
  public static final int COUNT = 31 * 31 * 31 * 31 * 31;

  private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXY";
  private static final int LENGTH = 5;
  private static final String PREFIX = "S-";

  private SampleCode() {}

  /**
   * The code of a number.
   *
   * @param number from 0 to below {@link #COUNT}
   */
  public static String of(int number) {
    if (number < 0 || number >= COUNT) {
      throw new IllegalArgumentException("no sample code of " + number);
    }
    StringBuilder characters = new StringBuilder();
    int rest = number;
    for (int i = 0; i < LENGTH; i++) {
      characters.append(SYMBOLS.charAt(rest % SYMBOLS.length()));
      rest /= SYMBOLS.length();
    }
    return PREFIX + characters + check(characters);
  }

  /** The code as typed or scanned, in capitals; empty when it is none or was misread. */
  public static Optional<String> read(String typed) {
    String code = typed.strip().toUpperCase(Locale.ROOT);
    String characters = code.startsWith(PREFIX) ? code.substring(PREFIX.length()) : code;
    if (characters.length() != LENGTH + 1
        || !characters.chars().allMatch(one -> SYMBOLS.indexOf(one) >= 0)) {
      return Optional.empty();
    }
    String said = characters.substring(0, LENGTH);
    return characters.charAt(LENGTH) == check(said)
        ? Optional.of(PREFIX + characters)
        : Optional.empty();
  }

  private static char check(CharSequence characters) {
    int sum = 0;
    for (int i = 0; i < LENGTH; i++) {
      sum += (i + 2) * SYMBOLS.indexOf(characters.charAt(i));
    }
    return SYMBOLS.charAt(sum % SYMBOLS.length());
  }
}
