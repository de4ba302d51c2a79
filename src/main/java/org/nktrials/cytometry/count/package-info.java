/** Values that follow from measured ones: absolute counts, ratios, and whether they can be. */
@NullMarked
package org.nktrials.cytometry.count;

import org.jspecify.annotations.NullMarked;
