/** Medical history, earlier treatments, concomitant medication, allergies. */
@NullMarked
package org.nktrials.medication;

import org.jspecify.annotations.NullMarked;
