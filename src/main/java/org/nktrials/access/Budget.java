package org.nktrials.access;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * How many wrong passwords one source may send before it waits, and for how long at most. Source:
 * OWASP, "Blocking brute force attacks", device cookies; the numbers are defaults of NK Trials.
 *
 * @param key kind and source, of which only the hash is stored
 * @param free wrong passwords without a wait
 * @param longest longest wait
 * @param memory after this long without an attempt counting starts afresh
 */
record Budget(String key, int free, Duration longest, Duration memory) {

  /** Wrong passwords of one account from one source without a wait. */
  private static final int FREE = 4;

  private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
  private static final String ADDRESS = "address:";
  private static final String ACCOUNT = "account:";
  private static final Duration DAY = Duration.ofHours(24);

  /**
   * Budgets of a sign-in. A browser that the person used before has its own and is not touched by
   * what strangers do. For all others: the account from this network, the account from everywhere,
   * and this network over all accounts (one password tried on many names).
   */
  static List<Budget> ofSignIn(UUID account, SignInPlace place, boolean deviceIsKnown) {
    if (deviceIsKnown) {
      return List.of(personal("device:" + account + ":" + place.device()));
    }
    return List.of(
        new Budget(ACCOUNT + account, 30, LONGEST_WAIT, DAY),
        personal("network:" + account + ":" + place.network()),
        new Budget(ADDRESS + place.network(), 60, Duration.ofMinutes(5), Duration.ofHours(1)));
  }

  /** Of somebody who has signed in and types the password again: strangers do not draw on it. */
  static List<Budget> ofOwn(UUID account) {
    return List.of(personal("own:" + account));
  }

  /** Of a second person at somebody else's screen: the first one cannot make others wait. */
  static List<Budget> ofSecond(UUID account, UUID atScreenOf) {
    return List.of(personal("second:" + account + ":" + atScreenOf));
  }

  private static Budget personal(String key) {
    return new Budget(key, FREE, LONGEST_WAIT, DAY);
  }

  /** Whether it is the account that waits, and not everybody of a network. */
  boolean isOfAccount() {
    return !key.startsWith(ADDRESS);
  }

  /** Whether attempts of several people or places draw on it. */
  boolean isShared() {
    return key.startsWith(ADDRESS) || key.startsWith(ACCOUNT);
  }

  String stored() {
    return key.substring(0, key.indexOf(':') + 1) + TokenSecret.sha256(key);
  }

  /** 30 s after the first wrong password too many, then doubled up to the longest. */
  Duration waitAfter(int failures) {
    int doublings = Math.min(failures - free - 1, 10);
    Duration wait = FIRST_WAIT.multipliedBy(1L << doublings);
    return wait.compareTo(longest) > 0 ? longest : wait;
  }
}
