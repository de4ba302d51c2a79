/** Pages of sign-in, profile, people and sites. */
@NullMarked
package org.nktrials.access.web;

import org.jspecify.annotations.NullMarked;
