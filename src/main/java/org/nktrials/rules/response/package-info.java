/** Response, progression and follow-up: RECIST 1.1, ELN 2022, survival endpoints, landmarks. */
@NullMarked
package org.nktrials.rules.response;

import org.jspecify.annotations.NullMarked;
