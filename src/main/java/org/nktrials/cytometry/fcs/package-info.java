/** FCS 2.0 to 3.2 files, from bytes handed in. */
@NullMarked
package org.nktrials.cytometry.fcs;

import org.jspecify.annotations.NullMarked;
