/** Tells every form and every program in the same words that records are frozen or locked. */
@NullMarked
package org.nktrials.config.review;

import org.jspecify.annotations.NullMarked;
