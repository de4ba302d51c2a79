/** Pages of eligibility, places and the end of screening, and the same for programs. */
@NullMarked
package org.nktrials.enrolment.web;

import org.jspecify.annotations.NullMarked;
