/**
 * After an infusion of cells: daily support, recovery of counts, GvHD, CRS, verdict on cytopenia.
 */
@NullMarked
package org.nktrials.aftercare;

import org.jspecify.annotations.NullMarked;
