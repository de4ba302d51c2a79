/** Distribution functions, computed here because the ground floor knows the JDK alone. */
@NullMarked
package org.nktrials.statistics.distribution;

import org.jspecify.annotations.NullMarked;
