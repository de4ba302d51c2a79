package org.nktrials.protocol.ctcae;

import java.util.List;

/** The terms of one CTCAE version in a workbook. */
public record ReadVersion(String version, String sheet, List<ReadTerm> terms) {

  /** Copies the list. */
  public ReadVersion {
    terms = List.copyOf(terms);
  }
}
