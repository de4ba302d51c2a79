/** Recovery of blood counts after an infusion, and whether cytopenia is prolonged. */
@NullMarked
package org.nktrials.rules.recovery;

import org.jspecify.annotations.NullMarked;
