/** Release of a cell product: specification, dose per kg, yields, expiry, infusion. */
@NullMarked
package org.nktrials.rules.product;

import org.jspecify.annotations.NullMarked;
