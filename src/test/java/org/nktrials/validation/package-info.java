/** What the system must do, which tests show it, and what they said. */
@NullMarked
package org.nktrials.validation;

import org.jspecify.annotations.NullMarked;
