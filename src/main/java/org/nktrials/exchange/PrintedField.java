package org.nktrials.exchange;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A value under its name, as a document for people prints it; the tables of the archive have it as
 * it is stored.
 *
 * @param name in words
 * @param value times to the minute in UTC, yes and no, stored words in small letters
 */
record PrintedField(String name, String value) {

  /** Characters that fit into a quarter of a line. */
  private static final int NARROW = 34;

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");
  private static final Pattern WORDS = Pattern.compile("[A-Z]{2,}(_[A-Z0-9]+)+");

  static PrintedField of(ArchivedColumn column, String stored) {
    return new PrintedField(column.name().replace('_', ' '), words(column.type(), stored));
  }

  boolean isWide() {
    return value.length() > NARROW || value.indexOf('\n') >= 0;
  }

  private static String words(String type, String stored) {
    if (type.equals("timestamptz") && stored.length() > 16) {
      return stored.substring(0, 10) + " " + stored.substring(11, 16) + " UTC";
    }
    if (type.equals("bool")) {
      return stored.startsWith("t") ? "yes" : "no";
    }
    return WORDS.matcher(stored).matches()
        ? stored.replace('_', ' ').toLowerCase(Locale.ROOT)
        : CONTROL.matcher(stored).replaceAll(" "); // XML has no place for them
  }
}
