/** Clocks of expedited reporting: serious adverse events and SUSARs. */
@NullMarked
package org.nktrials.rules.reporting;

import org.jspecify.annotations.NullMarked;
