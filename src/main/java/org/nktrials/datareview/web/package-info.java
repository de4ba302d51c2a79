/** Pages and JSON of queries. */
@NullMarked
package org.nktrials.datareview.web;

import org.jspecify.annotations.NullMarked;
