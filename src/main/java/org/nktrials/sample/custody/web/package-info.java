/** Pages of samples: list, due list, label, steps of the chain of custody. */
@NullMarked
package org.nktrials.sample.custody.web;

import org.jspecify.annotations.NullMarked;
