package org.nktrials.donor;

import org.jspecify.annotations.Nullable;

/**
 * The donor's physician decides.
 *
 * @param fit for leukapheresis
 * @param note grounds, in the donor's file alone
 */
public record ClearDonor(
    String donorCode,
    boolean cleared,
    @Nullable Boolean fit,
    @Nullable String note,
    @Nullable String password) {

  /** Leaves note and password out. */
  @Override
  public String toString() {
    return "ClearDonor[" + donorCode + ", " + cleared + "]";
  }
}
