/** Tests of the house itself: who may import whom, and the shape of the code. */
@NullMarked
package org.nktrials;

import org.jspecify.annotations.NullMarked;
