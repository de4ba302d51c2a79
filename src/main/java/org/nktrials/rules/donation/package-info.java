/** What makes a relative fit to donate: clearance, criteria, order of candidates, the go. */
@NullMarked
package org.nktrials.rules.donation;

import org.jspecify.annotations.NullMarked;
