/**
 * Courses of immune parameters: of a trial by dose level, of a patient beside the level's others.
 */
@NullMarked
package org.nktrials.sample.immune;

import org.jspecify.annotations.NullMarked;
