/** People, roles, sites, sign-in, tokens and the signing ceremony. */
@NullMarked
package org.nktrials.access;

import org.jspecify.annotations.NullMarked;
