/** The roster on pages. */
@NullMarked
package org.nktrials.patient.roster.web;

import org.jspecify.annotations.NullMarked;
