/** Notices to clinic and pharmacy: kept with the change they tell of, acknowledged by each. */
@NullMarked
@NamedInterface
package org.nktrials.cohort.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
