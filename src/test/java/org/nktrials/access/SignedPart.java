package org.nktrials.access;

import java.util.List;

/** Rows and columns that a signature binds. */
record SignedPart(String table, String key, List<String> columns) {}
