package org.nktrials.access;

import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;

/** The reason that a person types for a change of an account. */
final class Reasons {

  private Reasons() {}

  /**
   * The reason without outer blanks.
   *
   * @throws Refused on field "reason" when it is blank or longer than 500 characters
   */
  static String required(String typed) {
    String reason = typed.strip();
    if (reason.isEmpty() || reason.length() > 500) {
      throw new Refused(
          new Problem(
              "reason",
              "reason",
              "A change of an account needs a reason of 1 to 500 characters.",
              "Go back and type why."));
    }
    return reason;
  }
}
