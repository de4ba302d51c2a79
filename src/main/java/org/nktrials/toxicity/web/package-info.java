/** Pages and JSON of adverse events, DLT verdicts and the level of the next doses. */
@NullMarked
package org.nktrials.toxicity.web;

import org.jspecify.annotations.NullMarked;
