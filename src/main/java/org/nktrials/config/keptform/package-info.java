/** Forms that were open when a session ended, kept for the same person in the same browser. */
@NullMarked
package org.nktrials.config.keptform;

import org.jspecify.annotations.NullMarked;
