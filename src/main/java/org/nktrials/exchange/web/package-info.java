/** The page and the download of a trial's archive. */
@NullMarked
package org.nktrials.exchange.web;

import org.jspecify.annotations.NullMarked;
