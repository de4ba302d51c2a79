/** Samples of immune monitoring: planned by the protocol, labelled, and their chain of custody. */
@NullMarked
@NamedInterface
package org.nktrials.sample.custody;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
