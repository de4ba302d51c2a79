/** Why a rule decided as it did, and who says so. */
@NullMarked
package org.nktrials.rules.reason;

import org.jspecify.annotations.NullMarked;
