/** Meetings of the committee: who was there, whether that was enough, what was before them. */
@NullMarked
@NamedInterface
package org.nktrials.cohort.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
