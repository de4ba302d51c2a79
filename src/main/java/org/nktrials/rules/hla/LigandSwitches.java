package org.nktrials.rules.hla;

import java.util.List;

/**
 * What a protocol decides where publications disagree about Bw4.
 *
 * @param hlaABw4 families of HLA-A that count as Bw4 where their residues fit, such as {@code A*24}
 * @param b13Bw4 whether HLA-B*13 counts as Bw4
 */
public record LigandSwitches(List<String> hlaABw4, boolean b13Bw4) {

  /** A*23, A*24, A*32 and B*13 count; A*25 does not (Stern 2008). */
  public static final LigandSwitches DEFAULT =
      new LigandSwitches(List.of("A*23", "A*24", "A*32"), true);

  /** Copies the families. */
  public LigandSwitches {
    hlaABw4 = List.copyOf(hlaABw4);
  }

  /** Whether Bw4 counts on the molecules of a family. */
  boolean countsBw4(String family) {
    return family.startsWith("A*") ? hlaABw4.contains(family) : b13Bw4 || !family.equals("B*13");
  }
}
