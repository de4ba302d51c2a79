/** Doses: authorised by the guard, recorded as given; first doses anchor the DLT window. */
@NullMarked
package org.nktrials.treatment;

import org.jspecify.annotations.NullMarked;
