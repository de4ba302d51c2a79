/** Identifiers, refusals, the reason for a change: what every feature needs and nothing else. */
@NullMarked
package org.nktrials.shared;

import org.jspecify.annotations.NullMarked;
