package org.nktrials.rules.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.nktrials.validation.Requirement;

/** Every row of the reference table, just below, on and just above each of its numbers. */
@Requirement("CTCAE-02")
class CtcaeReferenceTests {

  private static final Pattern FIELD = Pattern.compile("(?:\"([^\"]*)\"|([^,]*))(?:,|$)");
  private static final Pattern CELL =
      Pattern.compile("([<>]?)(ULN|LLN|[0-9.]+?)(?:\\.\\.([0-9.]+))?(?: .*)?");
  private static final BigDecimal STEP = new BigDecimal("0.0001");

  @Test
  void everyRowIsGradedAsTheTableSays() throws IOException {
    Path file = Path.of(System.getProperty("nk.reference", "../shared/reference"));
    Path table = file.resolve("ctcae_lab_rules.csv");
    assumeTrue(Files.isRegularFile(table));
    List<List<String>> rows =
        Files.readAllLines(table).stream().skip(1).map(CtcaeReferenceTests::fields).toList();
    assertThat(rows).hasSize(42);
    rows.forEach(CtcaeReferenceTests::check);
  }

  private static void check(List<String> row) {
    String version = row.get(0);
    String term = row.get(1).replace("aPTT", "Activated partial thromboplastin time");
    String analyte = row.get(2);
    if (WordRows.has(version, term, analyte)) {
      WordRows.check(version, term, analyte);
      return;
    }
    List<Interval> grades = new ArrayList<>();
    row.subList(5, 9).forEach(cell -> grades.add(Interval.of(cell, limit(row))));
    for (BigDecimal threshold : thresholds(grades)) {
      for (BigDecimal x : List.of(threshold.subtract(STEP), threshold, threshold.add(STEP))) {
        assertThat(Graded.told(graded(row, x, term)))
            .as("CTCAE %s %s %s at %s", version, term, analyte, x)
            .isEqualTo(String.valueOf(expected(grades, x)));
      }
    }
  }

  /** A limit outside the numbers of the row; multiples of a limit are written with a limit of 1. */
  private static BigDecimal limit(List<String> row) {
    if (row.get(3).startsWith("x")) {
      return BigDecimal.ONE;
    }
    Matcher first = CELL.matcher(row.get(5));
    if (!first.matches() || first.group(3) == null) {
      return BigDecimal.ONE;
    }
    BigDecimal bound = new BigDecimal(first.group(3));
    return bound.multiply(new BigDecimal(row.get(4).equals("L") ? "1.25" : "0.8"));
  }

  private static LaboratoryGrade graded(List<String> row, BigDecimal x, String term) {
    BigDecimal scale = row.get(3).startsWith("x") ? new BigDecimal("40") : BigDecimal.ONE;
    String limit = limit(row).multiply(scale).toPlainString();
    boolean low = row.get(4).equals("L");
    return Graded.in(row.get(0), row.get(2))
        .limits(low ? limit : null, low ? null : limit)
        .baseline(limit)
        .anticoagulant(false)
        .of(term, x.multiply(scale).toPlainString());
  }

  private static TreeSet<BigDecimal> thresholds(List<Interval> grades) {
    var all = new TreeSet<BigDecimal>();
    grades.forEach(interval -> all.addAll(interval.ends()));
    return all;
  }

  private static int expected(List<Interval> grades, BigDecimal x) {
    int worst = 0;
    for (int i = 0; i < grades.size(); i++) {
      worst = grades.get(i).contains(x) ? i + 1 : worst;
    }
    return worst;
  }

  private static List<String> fields(String line) {
    var fields = new ArrayList<String>();
    Matcher matcher = FIELD.matcher(line);
    while (matcher.find() && fields.size() < 11) {
      fields.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
    }
    return fields;
  }

  /** Values of one grade as a cell writes them; null ends are open for ever. */
  private record Interval(
      @Nullable BigDecimal from,
      boolean fromIncluded,
      @Nullable BigDecimal to,
      boolean toIncluded) {

    static Interval of(String cell, BigDecimal limit) {
      if (cell.equals("-") || cell.equals("clinical")) {
        return new Interval(BigDecimal.ZERO, false, BigDecimal.ZERO, false);
      }
      Matcher matcher = CELL.matcher(cell);
      assertThat(matcher.matches()).as(cell).isTrue();
      BigDecimal first = number(matcher.group(2), limit);
      BigDecimal second = matcher.group(3) == null ? null : new BigDecimal(matcher.group(3));
      return switch (matcher.group(1)) {
        case "<" -> new Interval(second, true, first, false);
        case ">" -> new Interval(first, false, second, true);
        default -> new Interval(first, true, second, true);
      };
    }

    private static BigDecimal number(String text, BigDecimal limit) {
      return Map.of("ULN", limit, "LLN", limit).getOrDefault(text, null) instanceof BigDecimal known
          ? known
          : new BigDecimal(text);
    }

    boolean contains(BigDecimal x) {
      boolean above = from == null || x.compareTo(from) > (fromIncluded ? -1 : 0);
      boolean below = to == null || x.compareTo(to) < (toIncluded ? 1 : 0);
      return above && below;
    }

    List<BigDecimal> ends() {
      var ends = new ArrayList<BigDecimal>();
      if (from != null && from.signum() > 0) {
        ends.add(from);
      }
      if (to != null && to.signum() > 0) {
        ends.add(to);
      }
      return ends;
    }
  }
}
