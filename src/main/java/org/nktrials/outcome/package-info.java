/** Response, progression, survival and marker analyses. */
@NullMarked
package org.nktrials.outcome;

import org.jspecify.annotations.NullMarked;
