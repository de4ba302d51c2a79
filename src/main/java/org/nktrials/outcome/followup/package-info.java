/** Progression, death and last contact; progression-free and overall survival of each patient. */
@NullMarked
package org.nktrials.outcome.followup;

import org.jspecify.annotations.NullMarked;
