package org.nktrials.outcome.marker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nktrials.rules.response.EndpointKind;
import org.nktrials.rules.response.MarkerCut;
import org.nktrials.support.InstalledR;
import org.nktrials.validation.Requirement;

/**
 * Scripts as they are exported, run by R: each compares all figures with R's own and stops at the
 * first that differs by more than a relative 1e-8.
 */
@Requirement("RESP-05")
class RScriptTests {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final int STUDIES = 24;

  @TempDir private Path folder;

  /** Seeded trials of 4 to 60 patients, with ties of times and markers and with few events. */
  @Test
  void everyFigureIsThatOfR() {
    InstalledR.needed();
    StringBuilder all = new StringBuilder();
    for (int seed = 0; seed < STUDIES; seed++) {
      MarkerTable table = table(new Random(seed), seed);
      for (MarkerCut cut : MarkerCut.values()) {
        String script = RScript.of("Seed " + seed, MarkerStudy.of(question(cut), table));
        all.append("local({\n").append(script).append("})\n");
      }
    }
    String printed = InstalledR.run(all.toString(), folder);
    assertThat(printed.lines().filter(line -> line.startsWith("R agrees on all")))
        .hasSize(STUDIES * MarkerCut.values().length);
  }

  /** The check in a script is no decoration. */
  @Test
  void stopsAtAFigureThatDiffers() {
    InstalledR.needed();
    String script =
        RScript.of("", MarkerStudy.of(question(MarkerCut.CONTINUOUS), table(new Random(4), 4)));
    String other = script.replace("at$surv, c(", "at$surv * (1 + 1e-7), c(");
    assertThat(other).isNotEqualTo(script);
    try {
      InstalledR.run(other, folder);
    } catch (AssertionError expected) {
      assertThat(expected).hasMessageContaining("all surv: R finds");
      return;
    }
    throw new AssertionError("R did not stop");
  }

  private static MarkerQuestion question(MarkerCut cut) {
    return new MarkerQuestion("NK_ABS", "C1D15", null, cut, EndpointKind.OS, null, null);
  }

  private static MarkerTable table(Random random, int seed) {
    int patients = 4 + random.nextInt(57);
    int longest = seed % 3 == 0 ? 12 : 900;
    List<MarkerRow> rows = new ArrayList<>();
    for (int i = 0; i < patients; i++) {
      double value = seed % 2 == 0 ? random.nextInt(9) : Math.exp(random.nextGaussian());
      rows.add(
          new MarkerRow(
              "S%02d".formatted(i),
              DAY,
              value,
              String.valueOf(value),
              DAY,
              DAY.plusDays(1 + random.nextInt(longest)),
              random.nextDouble() < (seed % 5 == 0 ? 0.15 : 0.7)));
    }
    return new MarkerTable(rows, List.of());
  }
}
