/** The page of stopping rules. */
@NullMarked
package org.nktrials.cohort.stopping.web;

import org.jspecify.annotations.NullMarked;
