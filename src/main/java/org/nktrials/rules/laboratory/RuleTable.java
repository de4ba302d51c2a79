package org.nktrials.rules.laboratory;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads rules written one a line: term, analytes, ways to reach a grade, and a note, divided by
 * bars. A grade is the highest of which one way holds; {@code x} is the value. Four multiples of
 * the upper limit of normal, and four of a baseline above it, are written in short.
 */
final class RuleTable {

  private static final Pattern COMPARED =
      Pattern.compile("(x|baseline) (<=|>=|<|>) ?([0-9.]+)? ?(ULN|LLN|BASELINE)?");

  private static final Pattern MULTIPLES =
      Pattern.compile("multiples (.+) of ULN, (.+) of an abnormal BASELINE");

  private RuleTable() {}

  static List<GradingRule> read(String table) {
    return table.lines().filter(line -> !line.isBlank()).map(RuleTable::rule).toList();
  }

  private static GradingRule rule(String line) {
    String[] columns = line.split("\\|", -1);
    return new GradingRule(
        columns[0].strip(),
        List.of(columns[1].strip().split(" ")),
        clauses(columns[2].strip()),
        columns.length > 3 ? columns[3].strip() : "");
  }

  private static List<Clause> clauses(String text) {
    Matcher short4 = MULTIPLES.matcher(text);
    return short4.matches()
        ? Stream.concat(
                multiples(short4.group(1), " ULN & baseline <= ULN"),
                multiples(short4.group(2), " BASELINE & baseline > ULN & x > ULN"))
            .toList()
        : Stream.of(text.split(";")).map(RuleTable::clause).toList();
  }

  /** Above an abnormal baseline a value is above the limit, too: said so that one no settles it. */
  private static Stream<Clause> multiples(String four, String of) {
    String[] steps = four.split(" ");
    return IntStream.range(0, steps.length)
        .mapToObj(i -> clause((i + 1) + ": x " + steps[i].replaceFirst("[<>=]+", "$0 ") + of));
  }

  private static Clause clause(String text) {
    String[] parts = text.strip().split(": ", 2);
    return new Clause(
        Integer.parseInt(parts[0]),
        Stream.of(parts[1].split("&")).map(part -> condition(part.strip())).toList());
  }

  private static Condition condition(String text) {
    return switch (text) {
      case "symptoms" -> Condition.Asked.SYMPTOMS;
      case "anticoagulant" -> Condition.Asked.ANTICOAGULANT;
      case "no anticoagulant" -> Condition.Asked.NO_ANTICOAGULANT;
      case "judged" -> Condition.Asked.JUDGED;
      default -> compared(text);
    };
  }

  private static Condition compared(String text) {
    Matcher matcher = COMPARED.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("no condition of a grade: " + text);
    }
    String factor = matcher.group(3);
    String yardstick = matcher.group(4);
    return new Condition.Compared(
        matcher.group(1).equals("baseline"),
        Comparison.of(matcher.group(2)),
        factor == null ? BigDecimal.ONE : new BigDecimal(factor),
        yardstick == null ? Yardstick.ONE : Yardstick.valueOf(yardstick));
  }
}
