package org.nktrials.donor.product;

import org.jspecify.annotations.Nullable;

/**
 * What two people type to sign on one screen.
 *
 * @param username of the signed-in person
 * @param secondUsername of somebody else
 */
public record TwoPeople(
    @Nullable String username,
    @Nullable String password,
    @Nullable String secondUsername,
    @Nullable String secondPassword) {

  /** Leaves the passwords out. */
  @Override
  public String toString() {
    return "TwoPeople[" + username + ", " + secondUsername + "]";
  }
}
