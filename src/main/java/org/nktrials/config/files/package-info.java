/** Lists of the lowest rooms as files: those rooms do not know how a file is made. */
@NullMarked
package org.nktrials.config.files;

import org.jspecify.annotations.NullMarked;
