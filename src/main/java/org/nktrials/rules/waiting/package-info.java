/** Who is next on a waiting list, by a declared order. */
@NullMarked
package org.nktrials.rules.waiting;

import org.jspecify.annotations.NullMarked;
