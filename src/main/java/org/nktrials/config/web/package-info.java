/** What all pages and all answers to programs share: failures, header, dates, strict JSON. */
@NullMarked
package org.nktrials.config.web;

import org.jspecify.annotations.NullMarked;
