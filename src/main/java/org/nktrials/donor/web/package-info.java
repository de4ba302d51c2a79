/** Pages and JSON of donors. */
@NullMarked
package org.nktrials.donor.web;

import org.jspecify.annotations.NullMarked;
