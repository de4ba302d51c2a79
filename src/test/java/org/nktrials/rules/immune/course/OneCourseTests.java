package org.nktrials.rules.immune.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nktrials.rules.immune.ImmuneMethod.DUAL_PLATFORM;
import static org.nktrials.rules.immune.ImmuneMethod.MFI;
import static org.nktrials.rules.immune.ImmuneMethod.SINGLE_PLATFORM;
import static org.nktrials.rules.immune.ImmuneQualifier.EXACT;
import static org.nktrials.rules.immune.ImmuneQualifier.LESS;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nktrials.rules.immune.ImmuneMethod;
import org.nktrials.rules.immune.ImmuneQualifier;
import org.nktrials.rules.immune.ImmuneStatistic;
import org.nktrials.rules.reason.Reason;
import org.nktrials.validation.Requirement;

@Requirement("IMMUNE-07")
class OneCourseTests {

  private static final LocalDate DAY_ONE = LocalDate.of(2026, 10, 1);
  private static final OneCourse BY_DOSES = new OneCourse(null, null);
  private static final List<LocalDate> DOSES =
      Stream.of(10, 11, 12, 13, 14, 31, 32).map(OneCourseTests::day).toList();

  @Test
  void takesTheLastSampleUpToTheFirstDoseAndTheFirstAfterTheLast() {
    CourseChange change =
        BY_DOSES.of(
            ImmuneStatistic.COUNT,
            List.of(
                count("C1D1", 1, 900),
                count("C1D10", 10, 800),
                count("C1D12", 12, 100),
                count("C1D15", 15, 600),
                count("C1D21", 21, 700)),
            DOSES);
    assertThat(change).isInstanceOf(CourseChange.Known.class);
    CourseChange.Known known = (CourseChange.Known) change;
    assertThat(known.before().visit()).isEqualTo("C1D10");
    assertThat(known.after().visit()).isEqualTo("C1D15");
    assertThat(known.amount()).isCloseTo(-25, org.assertj.core.data.Offset.offset(1e-9));
    assertThat(known.reasons()).isEmpty();
  }

  @Test
  void aSampleAfterTheNextCourseBeganTellsNothingOfTheFirst() {
    assertThat(
            code(
                BY_DOSES.of(
                    ImmuneStatistic.COUNT,
                    List.of(count("C1D10", 10, 800), count("C2D15", 36, 400)),
                    DOSES)))
        .isEqualTo("NO_SAMPLE_AFTER");
  }

  @Test
  void namedVisitsAreTakenInstead() {
    CourseChange change =
        new OneCourse("C1D1", "C2D15")
            .of(
                ImmuneStatistic.RATIO,
                List.of(count("C1D1", 1, 2), count("C1D10", 10, 9), count("C2D15", 36, 3)),
                List.of());
    assertThat(((CourseChange.Known) change).amount()).isEqualTo(50);
    assertThat(
            code(
                new OneCourse("C1D1", null)
                    .of(ImmuneStatistic.RATIO, List.of(count("C1D15", 15, 2)), DOSES)))
        .isEqualTo("NO_SAMPLE_BEFORE");
    assertThat(
            new OneCourse("C1D1", "EOT")
                .of(ImmuneStatistic.RATIO, List.of(count("C1D1", 1, 2)), DOSES)
                .reasons())
        .extracting(Reason::sentence)
        .containsExactly("No released value of EOT.");
  }

  @Test
  void withoutADoseThereIsNoCourse() {
    List<CourseSample> samples = List.of(count("C1D1", 1, 2));
    assertThat(code(BY_DOSES.of(ImmuneStatistic.COUNT, samples, List.of()))).isEqualTo("NO_COURSE");
    assertThat(code(new OneCourse("C1D1", null).of(ImmuneStatistic.COUNT, samples, List.of())))
        .isEqualTo("NO_COURSE");
  }

  @Test
  void aNamedVisitWithoutAValueSaysSo() {
    assertThat(code(BY_DOSES.of(ImmuneStatistic.COUNT, List.of(), DOSES)))
        .isEqualTo("NO_SAMPLE_BEFORE");
  }

  @Test
  void percentagesChangeInPoints() {
    CourseChange change =
        BY_DOSES.of(
            ImmuneStatistic.PERCENT,
            List.of(count("C1D10", 10, 12), count("C1D15", 15, 40)),
            DOSES);
    assertThat(((CourseChange.Known) change).amount()).isEqualTo(28);
  }

  @Test
  void aLimitOrAChangeFromZeroIsNoNumber() {
    CourseSample limit =
        new CourseSample("C1D15", day(15), 5, LESS, SINGLE_PLATFORM, null, null, null);
    assertThat(limitOf(List.of(count("C1D10", 10, 12), limit))).isEqualTo("LIMIT");
    CourseSample first =
        new CourseSample("C1D10", day(10), 5, LESS, SINGLE_PLATFORM, null, null, null);
    assertThat(limitOf(List.of(first, count("C1D15", 15, 3)))).isEqualTo("LIMIT");
    assertThat(limitOf(List.of(count("C1D10", 10, 0), count("C1D15", 15, 3))))
        .isEqualTo("FROM_ZERO");
  }

  @Test
  void countsOfTwoPlatformsDoNotCompare() {
    List<CourseSample> both =
        List.of(count("C1D10", 10, 12), sample("C1D15", 15, DUAL_PLATFORM, null, null));
    assertThat(code(BY_DOSES.of(ImmuneStatistic.COUNT, both, DOSES))).isEqualTo("METHODS_DIFFER");
    List<CourseSample> more =
        Stream.concat(both.stream(), Stream.of(sample("C1D10", 10, DUAL_PLATFORM, null, null)))
            .toList();
    CourseChange.Known known = (CourseChange.Known) BY_DOSES.of(ImmuneStatistic.COUNT, more, DOSES);
    assertThat(known.before().method()).isEqualTo(DUAL_PLATFORM);
  }

  @ParameterizedTest
  @CsvSource({
    "CANTO, B1, CANTO, B1, ",
    "CANTO, B1, CANTO, B2, BATCHES_DIFFER",
    "CANTO, B1, LSR, B1, BATCHES_DIFFER",
    ", B1, CANTO, B1, BATCH_UNKNOWN",
    "CANTO, , CANTO, B1, BATCH_UNKNOWN",
    "CANTO, B1, , B1, BATCH_UNKNOWN",
    "CANTO, B1, CANTO, , BATCH_UNKNOWN"
  })
  void fluorescenceComparesWithinOneCytometerAndBatch(
      String cytometer, String batch, String later, String laterBatch, String obstacle) {
    assertThat(
            Comparability.obstacle(
                    ImmuneStatistic.MFI,
                    sample("C1D10", 10, MFI, cytometer, batch),
                    sample("C1D15", 15, MFI, later, laterBatch))
                .map(Reason::code)
                .orElse(null))
        .isEqualTo(obstacle);
  }

  @ParameterizedTest
  @CsvSource({
    "v1, v1, ",
    "v1, v2, PANELS_DIFFER",
    ", v1, PANELS_DIFFER",
    "v1, , PANELS_DIFFER",
    ", ,"
  })
  void fluorescenceComparesWithinOneVersionOfThePanel(
      String version, String later, String obstacle) {
    CourseSample one = new CourseSample("C1D10", day(10), 1, EXACT, MFI, "CANTO", "B1", version);
    CourseSample other = new CourseSample("C1D15", day(15), 1, EXACT, MFI, "CANTO", "B1", later);
    assertThat(
            Comparability.obstacle(ImmuneStatistic.MFI, one, other).map(Reason::code).orElse(null))
        .isEqualTo(obstacle);
  }

  @ParameterizedTest
  @CsvSource({
    "COUNT, 10, EXACT, 5, LESS, -50, false",
    "COUNT, 10, EXACT, 20, GREATER, 100, true",
    "COUNT, 10, LESS, 20, EXACT, 100, true",
    "COUNT, 10, GREATER, 5, EXACT, -50, false",
    "COUNT, 10, LESS, 5, LESS, , ",
    "COUNT, 10, GREATER, 5, GREATER, , ",
    "COUNT, 10, GREATER, 5, LESS, -50, false",
    "COUNT, 10, EXACT, 5, EXACT, , ",
    "COUNT, 0, EXACT, 5, GREATER, , ",
    "PERCENT, 0, EXACT, 5, GREATER, 5, true"
  })
  void aLimitBoundsAChangeWhereBothPullOneWay(
      ImmuneStatistic statistic,
      double before,
      ImmuneQualifier sign,
      double after,
      ImmuneQualifier later,
      Double amount,
      Boolean atLeast) {
    var bound =
        BoundedChange.of(
            statistic,
            new CourseSample("C1D10", day(10), before, sign, SINGLE_PLATFORM, null, null, null),
            new CourseSample("C1D15", day(15), after, later, SINGLE_PLATFORM, null, null, null));
    assertThat(bound.map(BoundedChange::amount).orElse(null)).isEqualTo(amount);
    assertThat(bound.map(BoundedChange::atLeast).orElse(null)).isEqualTo(atLeast);
  }

  @Test
  void theDaysOfTheFirstCourseAreThoseUpToTheFirstLongPause() {
    assertThat(OneCourse.days(DOSES)).hasSize(5).endsWith(day(14));
    assertThat(OneCourse.days(List.of())).isEmpty();
    assertThat(OneCourse.days(List.of(day(12), day(10)))).containsExactly(day(10), day(12));
  }

  @Test
  void whatIsNotEvaluableIsNoSample() {
    assertThatThrownBy(
            () ->
                new CourseSample(
                    "C1D1", DAY_ONE, 1, ImmuneQualifier.NOT_EVALUABLE, MFI, null, null, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new CourseSample("C1D1", DAY_ONE, Double.NaN, EXACT, MFI, null, null, null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String limitOf(List<CourseSample> samples) {
    CourseChange change = BY_DOSES.of(ImmuneStatistic.COUNT, samples, DOSES);
    assertThat(change).isInstanceOf(CourseChange.Bounded.class);
    return code(change);
  }

  private static String code(CourseChange change) {
    return change.reasons().getFirst().code();
  }

  private static LocalDate day(int studyDay) {
    return DAY_ONE.plusDays(studyDay - 1L);
  }

  private static CourseSample count(String visit, int studyDay, double value) {
    return new CourseSample(visit, day(studyDay), value, EXACT, SINGLE_PLATFORM, null, null, null);
  }

  private static CourseSample sample(
      String visit, int studyDay, ImmuneMethod method, String cytometer, String batch) {
    return new CourseSample(visit, day(studyDay), 10, EXACT, method, cytometer, batch, null);
  }
}
