/** Immune pages of a trial and of a patient. */
@NullMarked
package org.nktrials.sample.immune.web;

import org.jspecify.annotations.NullMarked;
