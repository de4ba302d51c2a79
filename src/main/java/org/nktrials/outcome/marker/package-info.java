/** Marker analyses: a marker at a visit, an endpoint, a clock that starts no earlier. */
@NullMarked
@NamedInterface
package org.nktrials.outcome.marker;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
