/** Pure rules of early trials behind one door, {@link org.nktrials.rules.RulesService}. */
@NullMarked
package org.nktrials.rules;

import org.jspecify.annotations.NullMarked;
