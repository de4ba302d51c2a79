/** Kaplan-Meier, log-rank and Cox. */
@NullMarked
package org.nktrials.statistics.survival;

import org.jspecify.annotations.NullMarked;
