/** Counts of events over two channels, for density pictures. */
@NullMarked
package org.nktrials.cytometry.density;

import org.jspecify.annotations.NullMarked;
