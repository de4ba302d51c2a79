/** Correlations and comparisons of small groups. */
@NullMarked
package org.nktrials.statistics.comparison;

import org.jspecify.annotations.NullMarked;
