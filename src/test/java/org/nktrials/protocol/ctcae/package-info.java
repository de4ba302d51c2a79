/** Tests of the import of NCI's workbook. */
package org.nktrials.protocol.ctcae;
