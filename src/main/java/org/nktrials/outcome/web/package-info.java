/** JSON of outcomes and their analyses. */
@NullMarked
package org.nktrials.outcome.web;

import org.jspecify.annotations.NullMarked;
