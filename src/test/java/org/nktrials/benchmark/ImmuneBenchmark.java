package org.nktrials.benchmark;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nktrials.support.RecordedStatements.Sent;

/**
 * The immune page of a trial with 500 patients, 10 samples each and 40 values a sample: its time
 * beside the time of the statements that it sends. Both are measured in turn, so that a busy
 * machine slows both; figures are medians.
 */
class ImmuneBenchmark {

  private static final int PATIENTS = Integer.getInteger("nk.benchmark.immune-patients", 500);
  private static final int VISITS = 10;
  private static final int PARAMETERS = 40;
  private static final int WARMING = Integer.getInteger("nk.benchmark.warming", 150);
  private static final int ROUNDS = Integer.getInteger("nk.benchmark.rounds", 21);
  private static final double HIGHEST_RATIO = 3;
  private static final int MOST_STATEMENTS = 12;

  @Test
  void comparesThePageWithItsOwnStatements() throws Exception {
    try (MeasuredInstallation installation = MeasuredInstallation.with(PATIENTS, 1)) {
      String page = installation.immuneValues(VISITS, PARAMETERS);
      System.out.printf(
          "%n%d patients, %d samples, %d values a sample; %d rounds, medians%n",
          PATIENTS, VISITS, PARAMETERS, ROUNDS);
      print(installation, page + "?parameter=CD4_ABS");
      print(installation, page + "?parameter=CD4_ABS&parameter=CD8_ABS&parameter=B_CD19_ABS");
    }
  }

  private static void print(MeasuredInstallation installation, String page) throws Exception {
    for (int i = 0; i < WARMING; i++) {
      installation.get(page);
    }
    List<Sent> sent = installation.statements(page);
    List<Double> pages = new ArrayList<>();
    List<Double> statements = new ArrayList<>();
    try (Connection connection = installation.connection()) {
      for (int round = 0; round < ROUNDS; round++) {
        long begin = System.nanoTime();
        installation.get(page);
        long between = System.nanoTime();
        for (Sent one : sent) {
          one.sendAgain(connection);
        }
        pages.add((between - begin) / 1e6);
        statements.add((System.nanoTime() - between) / 1e6);
      }
    }
    double ratio = median(pages) / median(statements);
    System.out.printf(
        "%-90s %2d statements %s, page %.2f ms, SQL %.2f ms, ratio %.2f %s%n",
        page,
        sent.size(),
        sent.size() <= MOST_STATEMENTS ? "PASS" : "FAIL",
        median(pages),
        median(statements),
        ratio,
        ratio <= HIGHEST_RATIO ? "PASS" : "FAIL");
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
