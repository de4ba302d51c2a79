/** Pages of what happens after an infusion. */
@NullMarked
package org.nktrials.aftercare.web;

import org.jspecify.annotations.NullMarked;
