/** Dose cohorts: the board, the recommendation, the committee's signed decisions. */
@NullMarked
package org.nktrials.cohort;

import org.jspecify.annotations.NullMarked;
