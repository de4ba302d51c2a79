/** Eligibility, places at dose levels, level openings. */
@NullMarked
package org.nktrials.enrolment;

import org.jspecify.annotations.NullMarked;
