/** Pages and JSON of examinations. */
@NullMarked
package org.nktrials.examination.web;

import org.jspecify.annotations.NullMarked;
