/** The page of chimerism. */
@NullMarked
package org.nktrials.sample.web;

import org.jspecify.annotations.NullMarked;
