/** Dose escalation: what a design asks for after a history, and how the design behaves. */
@NullMarked
package org.nktrials.rules.escalation;

import org.jspecify.annotations.NullMarked;
