/** Adverse events read in bulk: tasks, time axis, the list of a trial and its summary. */
@NullMarked
package org.nktrials.toxicity.listing;

import org.jspecify.annotations.NullMarked;
