package org.nktrials.donor.release;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Name of a release, which tells its age.
 *
 * @param text such as {@code IPD-IMGT/HLA 3.58.0}
 * @param order grows from release to release
 */
record ReleaseName(String text, long order) {

  private static final Pattern NUMBER = Pattern.compile("([0-9]+)\\.([0-9]+)\\.([0-9]+)$");
  private static final long STEP = 10_000;

  static ReleaseName of(String text) {
    Matcher number = NUMBER.matcher(text);
    if (!number.find()) {
      throw new IllegalArgumentException("no release number in " + text);
    }
    long order = 0;
    for (int part = 1; part <= number.groupCount(); part++) {
      order = order * STEP + Long.parseLong(number.group(part));
    }
    return new ReleaseName(text, order);
  }
}
