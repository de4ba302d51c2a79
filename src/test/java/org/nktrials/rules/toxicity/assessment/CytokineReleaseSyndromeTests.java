package org.nktrials.rules.toxicity.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nktrials.rules.toxicity.assessment.AssessedGrade.CannotBeDetermined;
import org.nktrials.rules.toxicity.assessment.AssessedGrade.Determined;
import org.nktrials.rules.toxicity.assessment.CrsFindings.Hypotension;
import org.nktrials.rules.toxicity.assessment.CrsFindings.Hypoxia;
import org.nktrials.validation.Requirement;

/** Lee 2019, table 2. */
@Requirement("CRS-01")
class CytokineReleaseSyndromeTests {

  private static AssessedGrade grade(
      @Nullable String temperature,
      @Nullable Boolean treated,
      @Nullable Hypotension pressure,
      @Nullable Hypoxia oxygen) {
    return CytokineReleaseSyndrome.grade(
        new CrsFindings(
            temperature == null ? null : new BigDecimal(temperature), treated, pressure, oxygen));
  }

  @ParameterizedTest
  @CsvSource({
    "38.0, false, NONE, NONE, 1",
    "37.9, false, NONE, NONE, 0",
    "37.9, true, NO_VASOPRESSOR, NONE, 2",
    "39.5, false, NONE, LOW_FLOW, 2",
    "39.5, false, ONE_VASOPRESSOR, LOW_FLOW, 3",
    "39.5, false, NO_VASOPRESSOR, HIGH_FLOW, 3",
    "39.5, false, SEVERAL_VASOPRESSORS, NONE, 4",
    "39.5, false, NONE, POSITIVE_PRESSURE, 4",
    "36.5, false, SEVERAL_VASOPRESSORS, POSITIVE_PRESSURE, 0"
  })
  void gradesByTheWorse(
      String temperature, boolean treated, Hypotension pressure, Hypoxia oxygen, int grade) {
    assertThat(grade(temperature, treated, pressure, oxygen))
        .isInstanceOfSatisfying(
            Determined.class, found -> assertThat(found.grade()).isEqualTo(grade));
  }

  @Test
  void saysWhatIsMissing() {
    assertThat(grade(null, null, null, null))
        .isInstanceOfSatisfying(
            CannotBeDetermined.class,
            found -> {
              assertThat(found.missing()).hasSize(3);
              assertThat(found.least()).isZero();
              assertThat(found.most()).isEqualTo(4);
            });
    assertThat(grade("39", false, Hypotension.ONE_VASOPRESSOR, null))
        .isInstanceOfSatisfying(
            CannotBeDetermined.class,
            found -> {
              assertThat(found.missing()).containsExactly("hypoxia");
              assertThat(found.least()).isEqualTo(3);
            });
    assertThat(grade("37", null, Hypotension.NONE, Hypoxia.NONE))
        .isInstanceOf(CannotBeDetermined.class);
    assertThat(grade(null, false, Hypotension.NONE, Hypoxia.NONE))
        .isInstanceOf(CannotBeDetermined.class);
  }

  @Test
  void gradeFourNeedsNothingElse() {
    assertThat(grade("39", null, Hypotension.SEVERAL_VASOPRESSORS, null))
        .isInstanceOfSatisfying(Determined.class, found -> assertThat(found.grade()).isEqualTo(4));
    assertThat(grade(null, true, null, Hypoxia.POSITIVE_PRESSURE))
        .isInstanceOfSatisfying(Determined.class, found -> assertThat(found.grade()).isEqualTo(4));
  }
}
