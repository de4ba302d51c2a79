/** Pages and JSON of laboratories, results, trends and CTCAE grading. */
@NullMarked
package org.nktrials.laboratory.web;

import org.jspecify.annotations.NullMarked;
