/** Progression, death and last contact; progression-free and overall survival of each patient. */
@NullMarked
@NamedInterface
package org.nktrials.outcome.followup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
