/** Marker analyses: a marker at a visit, an endpoint, a clock that starts no earlier. */
@NullMarked
package org.nktrials.outcome.marker;

import org.jspecify.annotations.NullMarked;
