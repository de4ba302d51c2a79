/** Queries on values: found by edit checks, asked by monitors, answered by the site. */
@NullMarked
package org.nktrials.datareview;

import org.jspecify.annotations.NullMarked;
