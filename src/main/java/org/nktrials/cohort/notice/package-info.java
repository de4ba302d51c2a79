/** Notices to clinic and pharmacy: kept with the change they tell of, acknowledged by each. */
@NullMarked
package org.nktrials.cohort.notice;

import org.jspecify.annotations.NullMarked;
