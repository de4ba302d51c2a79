/** Which sample a row of a laboratory's table is of, or why a person has to say. */
@NullMarked
package org.nktrials.rules.upload;

import org.jspecify.annotations.NullMarked;
