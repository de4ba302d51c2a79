/** What cytometers and their programs hand over: files, tables, counts. */
@NullMarked
package org.nktrials.cytometry;

import org.jspecify.annotations.NullMarked;
