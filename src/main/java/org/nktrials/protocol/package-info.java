/** Trials and their protocol versions, read from YAML once and never changed afterwards. */
@NullMarked
package org.nktrials.protocol;

import org.jspecify.annotations.NullMarked;
