package org.nktrials.toxicity.listing;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.nktrials.laboratory.Analyte;
import org.nktrials.laboratory.Panel;

/**
 * Tests of a panel that a DLT verdict or the capillary-leak watch reads. Project rule: without them
 * the verdict lacks numbers, whatever else of the panel has come.
 */
final class NeededTests {

  private static final Set<Analyte> NEEDED =
      Set.of(Analyte.ANC, Analyte.PLT, Analyte.CREAT, Analyte.ALB, Analyte.ALT, Analyte.BILI);

  private NeededTests() {}

  /** Names of those not received; the name of the panel when none of it was. Empty: all there. */
  static String missing(Panel panel, Set<String> received) {
    List<Analyte> tests = panel.analytes().stream().filter(NEEDED::contains).toList();
    boolean none = panel.analytes().stream().noneMatch(one -> received.contains(one.name()));
    return none
        ? panel.label()
        : tests.stream()
            .filter(one -> !received.contains(one.name()))
            .map(one -> one.label().toLowerCase(Locale.ROOT))
            .collect(joining(", "));
  }
}
