/**
 * What was measured in samples: to be released until a second person of the laboratory did so; what
 * is released is read by charts and analyses, with the values that follow from it.
 */
@NullMarked
@NamedInterface
package org.nktrials.sample.result;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
