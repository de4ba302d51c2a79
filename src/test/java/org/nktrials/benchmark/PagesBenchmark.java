package org.nktrials.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nktrials.support.RecordedStatements.Sent;

/**
 * Pages of an installation with 20 patients beside one with 20,000 and 1,000,000 adverse events;
 * what they hold and why is said in {@link MeasuredInstallation}. All pages of both are asked for
 * until they are compiled, then measured one request at a time. Rounds alternate between the two,
 * so that a busy machine slows both; figures are medians. A page keeps the limits if it answers at
 * least 0.8 times as many requests with many patients as with few, and takes at most twice the time
 * of its statements sent alone plus that of a page without content.
 */
class PagesBenchmark {

  private static final int FEW = 20;
  private static final int MANY = Integer.getInteger("nk.benchmark.patients", 20_000);
  private static final int EVENTS = 50;
  private static final String EMPTY = "/profile";
  private static final int REPLAYS = 50;
  private static final int WARMING = Integer.getInteger("nk.benchmark.warming", 150);
  private static final int ROUNDS = Integer.getInteger("nk.benchmark.rounds", 21);
  private static final int REQUESTS = Integer.getInteger("nk.benchmark.requests", 8);
  private static final double LOWEST_RATIO = 0.8;

  @Test
  void comparesTwentyPatientsWithTwentyThousand() throws Exception {
    try (MeasuredInstallation few = MeasuredInstallation.with(FEW, EVENTS);
        MeasuredInstallation many = MeasuredInstallation.with(MANY, EVENTS)) {
      warm(few);
      warm(many);
      Figures empty = measure(EMPTY, EMPTY, few, many);
      printHeading(empty, few, many);
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

  private static void warm(MeasuredInstallation installation) throws Exception {
    for (int i = 0; i < WARMING; i++) {
      installation.get(EMPTY);
      for (String page : installation.pages().values()) {
        installation.get(page);
      }
    }
  }

  private static Figures measure(
      String ofFew, String ofMany, MeasuredInstallation few, MeasuredInstallation many)
      throws Exception {
    List<Sent> sent = many.statements(ofMany);
    List<Double> fewTimes = new ArrayList<>();
    List<Double> manyTimes = new ArrayList<>();
    List<Double> sqlTimes = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    try (Connection connection = many.connection()) {
      connection.setAutoCommit(false); // as in a page: how to plan is said for one transaction
      for (int i = 0; i < REPLAYS; i++) {
        Replay.all(connection, sent); // prepared by now, as in the application
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
        (int) sent.stream().filter(one -> !one.sql().contains("set_config")).count(),
        median(fewTimes),
        median(manyTimes),
        median(ratios),
        median(sqlTimes));
  }

  private static void printHeading(
      Figures empty, MeasuredInstallation few, MeasuredInstallation many) throws SQLException {
    System.out.printf(
        "%n%,d patients with %,d adverse events beside %,d with %,d; %d rounds of %d requests, one"
            + " at a time, medians%n",
        few.rows("patient"),
        few.rows("adverse_event"),
        many.rows("patient"),
        many.rows("adverse_event"),
        ROUNDS,
        REQUESTS);
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
