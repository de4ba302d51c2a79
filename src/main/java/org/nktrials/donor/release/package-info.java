/** IPD-IMGT/HLA releases: uploaded by an administrator, read once, kept side by side. */
@NullMarked
package org.nktrials.donor.release;

import org.jspecify.annotations.NullMarked;
