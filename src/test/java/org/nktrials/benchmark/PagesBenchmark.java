package org.nktrials.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nktrials.support.RecordedStatements.Sent;

/**
 * Pages of an installation with 20 patients beside one with 20,000 and 1,000,000 adverse events: in
 * both, 16 patients are present and the others have left. Requests alternate between the two, so
 * that a busy machine slows both; figures are medians.
 */
class PagesBenchmark {

  private static final int FEW = 20;
  private static final int MANY = Integer.getInteger("nk.benchmark.patients", 20_000);
  private static final int EVENTS = 50;
  private static final int WARMING = Integer.getInteger("nk.benchmark.warming", 150);
  private static final int ROUNDS = Integer.getInteger("nk.benchmark.rounds", 21);
  private static final int REQUESTS = Integer.getInteger("nk.benchmark.requests", 8);
  private static final double LOWEST_RATIO = 0.8;

  @Test
  void comparesTwentyPatientsWithTwentyThousand() throws Exception {
    try (MeasuredInstallation few = MeasuredInstallation.with(FEW, EVENTS);
        MeasuredInstallation many = MeasuredInstallation.with(MANY, EVENTS)) {
      Figures empty = measure("/profile", "/profile", few, many);
      printHeading(empty);
      List<String> failed = new ArrayList<>();
      for (var page : many.pages().entrySet()) {
        String asFew = few.pages().get(page.getKey());
        Figures one = measure(asFew, page.getValue(), few, many);
        System.out.println(one.line(page.getKey(), empty.many())); // at once: a run takes minutes
        if (!one.keeps(empty.many())) {
          failed.add(page.getKey());
        }
      }
      System.out.println("pages that miss a limit: " + failed);
    }
  }

  private static Figures measure(
      String ofFew, String ofMany, MeasuredInstallation few, MeasuredInstallation many)
      throws Exception {
    for (int i = 0; i < WARMING; i++) {
      few.get(ofFew);
      many.get(ofMany);
    }
    List<Sent> sent = many.statements(ofMany);
    List<Double> fewTimes = new ArrayList<>();
    List<Double> manyTimes = new ArrayList<>();
    List<Double> sqlTimes = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    try (Connection connection = many.connection()) {
      for (int i = 0; i < WARMING / 3; i++) {
        Replay.all(connection, sent);
      }
      for (int round = 0; round < ROUNDS; round++) {
        double one = milliseconds(() -> few.get(ofFew));
        double other = milliseconds(() -> many.get(ofMany));
        fewTimes.add(one);
        manyTimes.add(other);
        ratios.add(one / other);
        sqlTimes.add(milliseconds(() -> Replay.all(connection, sent)));
      }
    }
    return new Figures(
        sent.size(), median(fewTimes), median(manyTimes), median(ratios), median(sqlTimes));
  }

  private static void printHeading(Figures empty) {
    System.out.printf(
        "%n%d and %d patients, %,d adverse events; %d rounds of %d requests, one at a time,"
            + " medians%n",
        FEW, MANY, (long) MANY * EVENTS, ROUNDS, REQUESTS);
    System.out.printf("empty signed-in page (profile): %.2f ms%n", empty.many());
    System.out.printf(
        "%-16s %5s %9s %9s %7s %9s %9s %9s  %s%n",
        "page", "SQL", "few/s", "many/s", "ratio", "page ms", "SQL ms", "limit ms", "");
  }

  private static double milliseconds(Work work) throws Exception {
    long begin = System.nanoTime();
    for (int i = 0; i < REQUESTS; i++) {
      work.run();
    }
    return (System.nanoTime() - begin) / 1e6 / REQUESTS;
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  private interface Work {
    void run() throws Exception;
  }

  /**
   * Of one page.
   *
   * @param statements sent by the page, those of the session apart
   * @param few milliseconds of a request with few patients
   * @param ratio requests per second with many patients, relative to few
   * @param sql milliseconds of the statements alone
   */
  private record Figures(int statements, double few, double many, double ratio, double sql) {

    String line(String page, double empty) {
      double limit = 2 * sql + empty;
      return "%-16s %5d %9.1f %9.1f %7.2f %9.2f %9.2f %9.2f  ratio %s, time %s"
          .formatted(
              page,
              statements,
              1000 / few,
              1000 / many,
              ratio,
              many,
              sql,
              limit,
              ratio >= LOWEST_RATIO ? "PASS" : "FAIL",
              many <= limit ? "PASS" : "FAIL");
    }

    boolean keeps(double empty) {
      return ratio >= LOWEST_RATIO && many <= 2 * sql + empty;
    }
  }

  /** Sends recorded statements again and reads their rows. */
  private static final class Replay {

    static void all(Connection connection, List<Sent> sent) throws SQLException {
      for (Sent one : sent) {
        one.sendAgain(connection);
      }
    }
  }
}
