/**
 * The delegation list: who may sign what, where and from when. A signature outside the list is
 * refused. Keeping the list is the investigator's own task and is not delegated.
 */
@NullMarked
package org.nktrials.signing;

import org.jspecify.annotations.NullMarked;
