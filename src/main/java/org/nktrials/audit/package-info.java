/** The audit trail: events beside it, and reading it. Changes are written by database triggers. */
@NullMarked
package org.nktrials.audit;

import org.jspecify.annotations.NullMarked;
