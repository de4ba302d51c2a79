package org.nktrials.protocol.ctcae;

import java.util.List;

/** An uploaded workbook and what an import would take from it. */
public record CtcaeCheck(CtcaeImport file, List<VersionCheck> versions, List<RefusedRow> refused) {}
