/**
 * Why a rule answered as it did, where the rule is published, and what was wrong with its input.
 */
@NullMarked
package org.nktrials.rules.reason;

import org.jspecify.annotations.NullMarked;
