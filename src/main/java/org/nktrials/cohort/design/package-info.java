/** The design tab: how the escalation behaves, and where the next cohorts can lead. */
@NullMarked
package org.nktrials.cohort.design;

import org.jspecify.annotations.NullMarked;
