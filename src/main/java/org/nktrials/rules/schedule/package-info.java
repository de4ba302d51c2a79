/** Study days with and without day 0, cycles, visit windows and the DLT window. */
@NullMarked
package org.nktrials.rules.schedule;

import org.jspecify.annotations.NullMarked;
