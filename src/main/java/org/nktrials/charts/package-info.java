/** Geometry of charts: dates and numbers to SVG coordinates. Templates draw. */
@NullMarked
package org.nktrials.charts;

import org.jspecify.annotations.NullMarked;
