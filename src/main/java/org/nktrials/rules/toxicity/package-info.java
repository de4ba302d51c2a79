/** CTCAE terms and the proposal of a dose-limiting toxicity verdict. */
@NullMarked
package org.nktrials.rules.toxicity;

import org.jspecify.annotations.NullMarked;
