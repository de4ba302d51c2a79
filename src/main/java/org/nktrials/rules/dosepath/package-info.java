/** What the next cohorts of an escalation can lead to. */
@NullMarked
package org.nktrials.rules.dosepath;

import org.jspecify.annotations.NullMarked;
