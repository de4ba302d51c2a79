package org.nktrials.examination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nktrials.validation.Requirement;

@Requirement("IMAIL2-02")
class InterleukinCourseTests {

  private static final LocalDate FIRST = LocalDate.of(2026, 10, 14);

  @Test
  void dosesWithoutALongPauseAreOneCourse() {
    List<InterleukinCourse> courses =
        InterleukinCourse.of(
            List.of(FIRST, FIRST.plusDays(1), FIRST.plusDays(4), FIRST.plusDays(21)));
    assertThat(courses)
        .containsExactly(
            new InterleukinCourse(1, FIRST, FIRST.plusDays(4)),
            new InterleukinCourse(2, FIRST.plusDays(21), FIRST.plusDays(21)));
  }

  @Test
  void isWatchedFromTheFirstDoseForSixDays() {
    List<InterleukinCourse> courses = InterleukinCourse.of(List.of(FIRST));
    assertThat(courses.getFirst().watchedDays()).hasSize(6).startsWith(FIRST);
    assertThat(InterleukinCourse.watching(courses, FIRST.minusDays(1))).isEmpty();
    assertThat(InterleukinCourse.watching(courses, FIRST.plusDays(5))).isPresent();
    assertThat(InterleukinCourse.watching(courses, FIRST.plusDays(6))).isEmpty();
  }

  @Test
  void isNoneWithoutDoses() {
    assertThat(InterleukinCourse.of(List.of())).isEmpty();
  }
}
