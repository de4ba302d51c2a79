/** NCI's CTCAE workbook: checked, imported by an administrator, read back. */
@NullMarked
package org.nktrials.protocol.ctcae;

import org.jspecify.annotations.NullMarked;
