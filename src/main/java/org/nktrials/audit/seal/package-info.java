/** Seals of the audit trail and the check that finds what was done to it behind the application. */
@NamedInterface
@NullMarked
package org.nktrials.audit.seal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
