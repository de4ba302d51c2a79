/** Examinations: vital signs, weight, urine, ECOG, ECG; the capillary-leak watch. */
@NullMarked
package org.nktrials.examination;

import org.jspecify.annotations.NullMarked;
