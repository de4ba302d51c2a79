/** What leaves the system to be read without it: the archive of a trial. */
@NullMarked
package org.nktrials.exchange;

import org.jspecify.annotations.NullMarked;
