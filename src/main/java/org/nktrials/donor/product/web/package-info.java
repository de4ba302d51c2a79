/** Pages and JSON of NK products. */
@NullMarked
package org.nktrials.donor.product.web;

import org.jspecify.annotations.NullMarked;
