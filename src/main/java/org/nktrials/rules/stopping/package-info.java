/** Bayesian stopping rules: events among patients treated, and where enrolment is suspended. */
@NullMarked
package org.nktrials.rules.stopping;

import org.jspecify.annotations.NullMarked;
