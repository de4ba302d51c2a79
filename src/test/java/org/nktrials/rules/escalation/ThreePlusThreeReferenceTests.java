package org.nktrials.rules.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nktrials.rules.escalation.ThreePlusThreeSettings.DeEscalation;
import org.nktrials.rules.escalation.ThreePlusThreeSettings.EarlySecondDlt;
import org.nktrials.rules.escalation.ThreePlusThreeSettings.TopDose;
import org.nktrials.validation.Requirement;

/** The project's reference tables, from the folder of the system property nk.reference. */
class ThreePlusThreeReferenceTests {

  @Requirement("ESC-12")
  @Test
  void decidesAsREscalation() throws IOException {
    var settings = ThreePlusThreeSettings.of(null, null, EarlySecondDlt.COMPLETE_COHORT);
    int rows = 0;
    for (List<String> row : rows("three_plus_three_decisions.tsv")) {
      var decision = ThreePlusThree.decide(Outcomes.history(5, row.get(0)), settings);
      Integer level = decision.trialComplete() ? decision.mtdLevel() : decision.nextLevel();
      assertThat(level == null ? "NA" : level.toString()).as("%s", row).isEqualTo(row.get(1));
      assertThat(decision.trialComplete() ? "F" : "T").as("%s", row).isEqualTo(row.get(2));
      rows++;
    }
    ran("three_plus_three_decisions.tsv", rows, 9);
  }

  @Requirement("ESC-13")
  @Test
  void givesTheExactOperatingCharacteristics() throws IOException {
    int rows = 0;
    for (List<String> row : rows("three_plus_three_exact.tsv")) {
      var settings =
          new ThreePlusThreeSettings(
              DeEscalation.valueOf(row.get(1)),
              row.get(2).equals("-") ? TopDose.ACCEPT_THREE : TopDose.valueOf(row.get(2)),
              EarlySecondDlt.COMPLETE_COHORT);
      var p = DoubleStream.of(numbers(row.get(0))).boxed().toList();
      var exact = OperatingCharacteristics.ofThreePlusThree(p, settings);
      agree(List.of(exact.noMtdProbability()), row.get(3));
      agree(exact.mtdProbability(), row.get(4));
      agree(exact.expectedPatients(), row.get(5));
      agree(exact.expectedDlts(), row.get(6));
      rows++;
    }
    ran("three_plus_three_exact.tsv", rows, 6);
  }

  private static void agree(List<Double> actual, String expected) {
    OperatingCharacteristicsTests.agree(actual, within(5.001e-7), numbers(expected));
  }

  private static double[] numbers(String text) {
    return Stream.of(text.split("[ ,]")).mapToDouble(Double::parseDouble).toArray();
  }

  private static List<List<String>> rows(String file) throws IOException {
    Path table = Path.of(System.getProperty("nk.reference", "absent"), file);
    assumeTrue(Files.isReadable(table), () -> "no reference table " + table.toAbsolutePath());
    var rows = new ArrayList<List<String>>();
    boolean heading = true;
    for (String line : Files.readAllLines(table)) {
      if (line.startsWith("#")) {
        continue;
      }
      if (!heading) {
        rows.add(List.of(line.split("\t", -1)));
      }
      heading = false;
    }
    return rows;
  }

  private static void ran(String file, int rows, int atLeast) {
    System.out.println(file + ": " + rows + " rows compared");
    assertThat(rows).isGreaterThanOrEqualTo(atLeast);
  }
}
