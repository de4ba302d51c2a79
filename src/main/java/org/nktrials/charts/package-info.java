/** Scales, ticks and paths: numbers to the geometry of SVG, which templates draw. */
@NullMarked
package org.nktrials.charts;

import org.jspecify.annotations.NullMarked;
