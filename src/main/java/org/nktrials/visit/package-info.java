/** Visits: expected, recorded, moved, missed. */
@NullMarked
package org.nktrials.visit;

import org.jspecify.annotations.NullMarked;
