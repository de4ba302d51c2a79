/** Adverse events, the DLT window and the investigator's signed verdicts. */
@NullMarked
package org.nktrials.toxicity;

import org.jspecify.annotations.NullMarked;
