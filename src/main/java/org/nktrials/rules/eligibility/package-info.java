/** Numbered criteria judged on answers, values and their dates. */
@NullMarked
package org.nktrials.rules.eligibility;

import org.jspecify.annotations.NullMarked;
