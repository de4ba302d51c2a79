/** What one course of interleukin-2 did to a value: which two samples, and whether they compare. */
@NullMarked
package org.nktrials.rules.immune.course;

import org.jspecify.annotations.NullMarked;
