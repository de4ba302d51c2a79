package org.nktrials.sample.immune.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nktrials.rules.immune.ImmuneMethod;
import org.nktrials.rules.immune.ImmuneQualifier;
import org.nktrials.rules.immune.ImmuneStatistic;
import org.nktrials.rules.immune.course.CourseChange;
import org.nktrials.rules.immune.course.CourseSample;
import org.nktrials.sample.immune.SubjectCourse;
import org.nktrials.sample.immune.SubjectDoses;
import org.nktrials.validation.Requirement;

@Requirement("IMMUNE-07")
class RowsTests {

  private static CourseSample sample(String visit, double value, ImmuneQualifier qualifier) {
    return new CourseSample(
        visit,
        LocalDate.of(2026, 3, 1),
        value,
        qualifier,
        ImmuneMethod.SINGLE_PLATFORM,
        null,
        null,
        null);
  }

  private static String change(CourseSample before, CourseSample after) {
    return row(before, after).change();
  }

  private static Rows.ChangeRow row(CourseSample before, CourseSample after) {
    SubjectCourse course =
        new SubjectCourse(
            "T-1",
            new SubjectDoses(null, null, List.of(), List.of(), BigDecimal.ZERO),
            List.of(),
            List.of(before, after),
            CourseChange.of(ImmuneStatistic.COUNT, before, after));
    return Rows.changes(null, ImmuneStatistic.COUNT, List.of(course)).getFirst();
  }

  @Test
  void valuesOfTheDualPlatformSaySo() {
    CourseSample dual =
        new CourseSample(
            "C1D1",
            LocalDate.of(2026, 3, 1),
            400,
            ImmuneQualifier.EXACT,
            ImmuneMethod.DUAL_PLATFORM,
            null,
            null,
            null);
    assertThat(row(dual, dual).before()).isEqualTo("C1D1: 400 (dual platform)");
    CourseSample beads = sample("C1D1", 400, ImmuneQualifier.EXACT);
    assertThat(row(beads, beads).after()).isEqualTo("C1D1: 400");
  }

  @Test
  void aChangeToALimitHasItsBound() {
    CourseSample ten = sample("C1D1", 10, ImmuneQualifier.EXACT);
    assertThat(change(ten, sample("C1D15", 5, ImmuneQualifier.LESS)))
        .startsWith("at most \u221250.0 %: A value beyond a limit");
    assertThat(change(ten, sample("C1D15", 20, ImmuneQualifier.GREATER)))
        .startsWith("at least +100.0 %: ");
    assertThat(change(sample("C1D1", 0, ImmuneQualifier.EXACT), ten)).startsWith("A change from 0");
  }
}
