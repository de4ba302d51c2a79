/** Rules on dose-limiting toxicity that look at laboratory numbers rather than at grades. */
@NullMarked
package org.nktrials.rules.toxicity.numbers;

import org.jspecify.annotations.NullMarked;
