/** The delegation list on pages. */
@NullMarked
package org.nktrials.signing.web;

import org.jspecify.annotations.NullMarked;
