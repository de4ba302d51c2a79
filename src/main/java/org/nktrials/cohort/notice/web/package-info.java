/** Pages and JSON of notices. */
@NullMarked
package org.nktrials.cohort.notice.web;

import org.jspecify.annotations.NullMarked;
