/** Serious adverse events: reports to the sponsor, the sponsor's judgement, clocks. */
@NullMarked
package org.nktrials.safety;

import org.jspecify.annotations.NullMarked;
