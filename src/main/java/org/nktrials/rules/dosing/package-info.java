/** Whether a study drug may be given: level openings, stagger, the patient's standing. */
@NullMarked
package org.nktrials.rules.dosing;

import org.jspecify.annotations.NullMarked;
