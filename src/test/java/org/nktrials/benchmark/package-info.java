/** Measurements: {@code ./mvnw -Pbenchmark test}. They print figures and hold nothing up. */
@NullMarked
package org.nktrials.benchmark;

import org.jspecify.annotations.NullMarked;
