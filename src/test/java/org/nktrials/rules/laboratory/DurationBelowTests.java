package org.nktrials.rules.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nktrials.rules.laboratory.DurationAnswer.No;
import org.nktrials.rules.laboratory.DurationAnswer.Unknown;
import org.nktrials.rules.laboratory.DurationAnswer.Yes;
import org.nktrials.validation.Requirement;

/** Neutrophils below 0.5 for more than 7 days, on samples of irregular dates. */
@Requirement("DLT-03")
class DurationBelowTests {

  private static final LocalDate DAY_ZERO = LocalDate.of(2026, 9, 30);
  private static final DurationBelow RULE = new DurationBelow(new BigDecimal("0.5"), 7, 3);

  static LaboratorySeries series(String values) {
    return new LaboratorySeries(
        "ANC", Stream.of(values.split(" ")).map(DurationBelowTests::value).toList());
  }

  /** Day and value, such as {@code 3:0.4} or {@code 3:<0.1}. */
  private static DatedValue value(String text) {
    String[] parts = text.split(":");
    LaboratoryValue value = Graded.v5("ANC").value(parts[1]);
    return new DatedValue(
        DAY_ZERO.plusDays(Long.parseLong(parts[0])), value.value(), value.comparator(), null, null);
  }

  static DurationAnswer judge(DurationBelow rule, String values, int first, int last) {
    return rule.in(series(values), DAY_ZERO.plusDays(first), DAY_ZERO.plusDays(last));
  }

  private static String told(String values) {
    return switch (judge(RULE, values, 1, 12)) {
      case Yes(_, int days) -> "yes " + days;
      case No(var run) -> "no " + Spell.days(run);
      case Unknown(var missing, _) -> missing(missing);
    };
  }

  private static String missing(List<DateGap> gaps) {
    return gaps.stream()
        .map(gap -> day(gap.from()) + "-" + day(gap.to()))
        .collect(Collectors.joining(" "));
  }

  private static String day(LocalDate date) {
    return date == null ? "" : String.valueOf(date.toEpochDay() - DAY_ZERO.toEpochDay());
  }

  @Test
  void daysThreeAndElevenWithNothingBetweenAreUnknown() {
    assertThat(told("1:2.0 3:0.4 11:0.4 12:1.0")).isEqualTo("2-2 4-10");
  }

  @ParameterizedTest
  @CsvSource({
    // daily samples decide exactly: seven days are not more than seven
    "1:2 2:.4 3:.4 4:.4 5:.4 6:.4 7:.4 8:.4 9:2, no 7",
    "1:2 2:.4 3:.4 4:.4 5:.4 6:.4 7:.4 8:.4 9:.4 10:2, yes 8",
    // gaps of three days are continuous, of four are not
    "1:2 2:.4 5:.4 8:.4 11:.4 12:2, yes 10",
    "1:2 2:.4 6:.4 10:.4 11:2, 3-5 7-9",
    // between the last value above and the next one there is no room for eight days
    "1:2 4:.4 6:.4 9:2 12:2, no 3",
    "1:2 2:.4 6:.4 9:2, no 1",
    // the edges may hide the rest
    "1:2 5:.4 6:.4 12:2, 2-4 7-11",
    // not recovered at the last sample
    "1:2 8:.4 10:.4, 2-7 11-",
    "7:.4 8:2, -6",
    // a run that began in the window goes on after it
    "1:2 9:.4 11:.4 13:.4 15:.4 17:.4 18:2, yes 9",
    // a value on the threshold is not below
    "1:2 2:.4 4:.4 6:.5 8:.4 10:.4 11:2, no 3",
    // one day above between two runs
    "1:2 2:.4 5:.4 6:.6 7:.4 10:.4 11:2, no 4",
    // bounds
    "1:2 2:<.1 5:<.5 8:<.1 9:<.1 10:2, yes 8",
    "1:2 2:.4 5:<1 8:.4 10:2, 5-5 9-9",
    "1:2 3:>.6 9:2, no 0",
    // days without any sample hide a run only when they are more than seven
    "1:2 9:2, no 0",
    "1:2 10:2, 2-9",
    "1:2, 2-12",
    "4:2 12:2, no 0",
    "0:2 13:2, 1-12",
    // a run seen outside the window only may have begun or ended in it
    "1:2 8:2 14:.4 20:2, 9-12",
    "1:2 8:2 14:.4 16:2, no 0",
    "-9:2 -8:.4 3:2 10:2, 1-2",
    "-9:2 -3:.4 0:.4 1:2 8:2 12:2, no 0",
    "12:2 13:.4, 1-11",
    "-3:.4, 1-12"
  })
  void judges(String values, String expected) {
    assertThat(told(values)).isEqualTo(expected);
  }

  @Test
  void runsOutsideTheWindowDoNotCount() {
    String values = "1:.4 3:.4 5:.4 8:.4 9:2 12:2";
    assertThat(judge(RULE, values, 9, 12)).isEqualTo(new No(List.of()));
    assertThat(judge(RULE, values, 8, 12)).isInstanceOf(Yes.class);
  }

  @Test
  void aShortWindowWithoutAnySampleIsUnknown() {
    assertThat(judge(RULE, "0:2 6:2", 2, 4))
        .isEqualTo(
            new Unknown(
                List.of(new DateGap(DAY_ZERO.plusDays(2), DAY_ZERO.plusDays(4))), List.of()));
  }

  @Test
  void saysWhichSamplesAreMissingInWords() {
    LocalDate monday = LocalDate.of(2026, 10, 12);
    assertThat(new DateGap(monday, monday.plusDays(6)).inWords())
        .isEqualTo("a sample between Mon 12 Oct and Sun 18 Oct");
    assertThat(new DateGap(monday, monday).inWords()).isEqualTo("an exact value on Mon 12 Oct");
    assertThat(new DateGap(null, monday).inWords()).isEqualTo("a sample on Mon 12 Oct or earlier");
    assertThat(new DateGap(monday, null).inWords()).isEqualTo("a sample on Mon 12 Oct or later");
    assertThat(new DateGap(null, null).inWords()).isEqualTo("any sample");
  }

  @Test
  void oneMoreSampleNeverTurnsYesIntoNoNorNoIntoYes() {
    var random = new Random(20261014);
    for (int round = 0; round < 3000; round++) {
      var course = new ArrayList<String>();
      boolean below = random.nextBoolean();
      for (int day = 0; day <= 20; day++) {
        below = random.nextInt(6) == 0 ? !below : below;
        course.add(day + ":" + (below ? "0.4" : "0.6"));
      }
      String truth = String.join(" ", course);
      List<String> seen = course.stream().filter(_ -> random.nextInt(3) > 0).toList();
      if (seen.isEmpty()) {
        continue;
      }
      DurationAnswer full = judge(new DurationBelow(new BigDecimal("0.5"), 7, 1), truth, 1, 12);
      DurationAnswer part =
          judge(new DurationBelow(new BigDecimal("0.5"), 7, 1), String.join(" ", seen), 1, 12);
      assertThat(contradict(full, part)).as("%s seen %s", truth, seen).isFalse();
    }
  }

  private static boolean contradict(DurationAnswer full, DurationAnswer part) {
    return (full instanceof Yes && part instanceof No)
        || (full instanceof No && part instanceof Yes);
  }

  @Test
  void refusesADurationThatIsNone() {
    assertThatIllegalArgumentException().isThrownBy(() -> new DurationBelow(BigDecimal.ONE, -1, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> new DurationBelow(BigDecimal.ONE, 7, 0));
  }
}
