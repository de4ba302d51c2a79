/** Who is on call at which site, and when. */
@NullMarked
package org.nktrials.patient.roster;

import org.jspecify.annotations.NullMarked;
