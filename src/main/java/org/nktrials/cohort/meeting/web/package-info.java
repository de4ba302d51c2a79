/** Pages and JSON of the committee's meetings. */
@NullMarked
package org.nktrials.cohort.meeting.web;

import org.jspecify.annotations.NullMarked;
