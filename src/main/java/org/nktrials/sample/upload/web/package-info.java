/** Pages and interface of laboratory files. */
@NullMarked
package org.nktrials.sample.upload.web;

import org.jspecify.annotations.NullMarked;
