/** Documents and tables to take away: PDF with its checksum, CSV. */
@NullMarked
package org.nktrials.document;

import org.jspecify.annotations.NullMarked;
