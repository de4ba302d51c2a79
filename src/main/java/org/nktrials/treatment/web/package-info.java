/** Pages and JSON of planned, authorised and given doses. */
@NullMarked
package org.nktrials.treatment.web;

import org.jspecify.annotations.NullMarked;
