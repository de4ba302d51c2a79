/** Laboratory values: CTCAE grades, and how long a value stayed beyond a threshold. */
@NullMarked
package org.nktrials.rules.laboratory;

import org.jspecify.annotations.NullMarked;
