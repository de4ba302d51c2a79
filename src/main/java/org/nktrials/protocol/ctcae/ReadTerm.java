package org.nktrials.protocol.ctcae;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A term as read from a workbook.
 *
 * @param byGrade texts of the grades that it defines
 */
public record ReadTerm(
    String systemOrganClass,
    String name,
    @Nullable String definition,
    @Nullable String note,
    Map<Integer, String> byGrade) {

  /** Copies the texts in order of grade. */
  public ReadTerm {
    byGrade = Map.copyOf(new TreeMap<>(byGrade));
  }
}
