package org.nktrials.access;

import org.jspecify.annotations.Nullable;

/** Whether a task is delegated to a person; answered by the delegation list. */
public interface DelegationCheck {

  /**
   * Requires that the task is delegated to the person at the place today.
   *
   * @param field beside which a refusal is shown; null for the whole form
   * @throws org.nktrials.shared.Refused naming who can add it to the list
   */
  void require(
      SignedInPerson person, DelegatedTask task, SigningPlace place, @Nullable String field);
}
