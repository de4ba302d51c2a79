/** Committee packs: the records of a trial at a data cut, frozen. */
@NullMarked
@NamedInterface
package org.nktrials.cohort.pack;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
