/** Pages and JSON of committee packs. */
@NullMarked
package org.nktrials.cohort.pack.web;

import org.jspecify.annotations.NullMarked;
