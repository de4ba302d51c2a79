/** Pages and JSON of serious adverse events. */
@NullMarked
package org.nktrials.safety.web;

import org.jspecify.annotations.NullMarked;
