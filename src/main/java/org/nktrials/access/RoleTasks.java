package org.nktrials.access;

import java.util.UUID;

/**
 * What becomes of delegated tasks when a role is given or ends; answered by the delegation list.
 */
public interface RoleTasks {

  /** Delegates the tasks of a role that was just given, from today on, without a signature. */
  void comeWith(UUID grant);

  /** Withdraws what came with a role that ended. */
  void endWith(UUID grant, String why);
}
