/**
 * Survival analysis and small-sample statistics: what was estimated always comes with its interval
 * and the method behind it, and what cannot be estimated says why.
 */
@NullMarked
package org.nktrials.statistics;

import org.jspecify.annotations.NullMarked;
