/** Ties the rooms to the web, to security and to the database; used by none of them. */
@NullMarked
package org.nktrials.config;

import org.jspecify.annotations.NullMarked;
