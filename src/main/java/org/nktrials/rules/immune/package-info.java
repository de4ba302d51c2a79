/** Values of immune monitoring: what their codes mean, what follows from them, what cannot be. */
@NullMarked
package org.nktrials.rules.immune;

import org.jspecify.annotations.NullMarked;
