package org.nktrials.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role of a person in the access review, or a person without a role.
 *
 * @param active whether the account is in use
 * @param role word of the role; "no role" without one
 * @param trial code of the trial; "all trials"
 * @param site code of the site; "all sites"
 * @param since when the role was given, or the account made
 * @param until when it ended; null while in force
 * @param by who gave it; "not known" where the trail does not say
 * @param lastSignIn null when the person never signed in
 * @param tokens tokens for programs in force
 * @param inactive whether an active account was not signed in to for 90 days
 */
public record AccessRow(
    UUID personId,
    String username,
    String name,
    boolean active,
    String role,
    String trial,
    String site,
    Instant since,
    @Nullable Instant until,
    String by,
    @Nullable Instant lastSignIn,
    int tokens,
    boolean inactive) {

  /** "in force", "ended", "account deactivated". */
  public String state() {
    if (!active) {
      return "account deactivated";
    }
    return until == null ? "in force" : "ended";
  }
}
