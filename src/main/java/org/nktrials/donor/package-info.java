/**
 * Donors of a recipient: their consent, clearance and typings, the comparison and signed selection,
 * and the go before conditioning.
 */
@NullMarked
package org.nktrials.donor;

import org.jspecify.annotations.NullMarked;
