/** Response of tumours and of leukaemia: lesions, assessments, what the rules make of them. */
@NullMarked
@NamedInterface
package org.nktrials.outcome.response;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
