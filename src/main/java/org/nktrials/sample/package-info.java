/** Results of samples: donor cells in the recipient. */
@NullMarked
package org.nktrials.sample;

import org.jspecify.annotations.NullMarked;
