/** A sample with its results: entered, released, withdrawn, corrected. */
@NullMarked
package org.nktrials.sample.result.web;

import org.jspecify.annotations.NullMarked;
