/**
 * NK products: chain of identity, results, release, alarms. Treatment asks here before an infusion.
 */
@NullMarked
@NamedInterface
package org.nktrials.donor.product;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
