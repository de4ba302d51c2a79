/** What is recorded of an adverse event: its grades over time, why it is serious, how it ended. */
@NullMarked
package org.nktrials.rules.adverseevent;

import org.jspecify.annotations.NullMarked;
