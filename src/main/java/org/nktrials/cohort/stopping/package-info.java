/** Stopping rules at work: what they count, suspension of enrolment, the decision to resume. */
@NullMarked
@NamedInterface
package org.nktrials.cohort.stopping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
