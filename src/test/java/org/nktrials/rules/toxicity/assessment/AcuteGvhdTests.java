package org.nktrials.rules.toxicity.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.toxicity.assessment.AssessedGrade.CannotBeDetermined;
import org.nktrials.rules.toxicity.assessment.AssessedGrade.Determined;
import org.nktrials.validation.Requirement;

/** Harris 2016, tables 1 and 2. */
@Requirement("GVHD-01")
class AcuteGvhdTests {

  private static GvhdFindings findings(
      @Nullable String rash,
      @Nullable Boolean bullae,
      @Nullable String bilirubin,
      @Nullable Boolean upper,
      @Nullable String volume,
      @Nullable Boolean severe) {
    return new GvhdFindings(number(rash), bullae, number(bilirubin), upper, number(volume), severe);
  }

  private static @Nullable BigDecimal number(@Nullable String text) {
    return text == null ? null : new BigDecimal(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0, false, 1.9, false, 499, false, 0",
    "24.9, false, 1.9, false, 0, false, 1",
    "25, false, 0.5, false, 0, false, 1",
    "50, false, 0.5, false, 0, false, 1",
    "51, false, 0.5, false, 0, false, 2",
    "51, true, 0.5, false, 0, false, 4",
    "0, false, 2, false, 0, false, 2",
    "0, false, 3, false, 0, false, 2",
    "0, false, 3.1, false, 0, false, 3",
    "0, false, 6, false, 0, false, 3",
    "0, false, 6.1, false, 0, false, 3",
    "0, false, 15, false, 0, false, 3",
    "0, false, 15.1, false, 0, false, 4",
    "0, false, 0.5, true, 0, false, 2",
    "0, false, 0.5, false, 500, false, 2",
    "0, false, 0.5, false, 1000, false, 3",
    "0, false, 0.5, false, 1500, false, 3",
    "0, false, 0.5, false, 1501, false, 3",
    "0, false, 0.5, false, 0, true, 4"
  })
  void gradesByOrgan(
      String rash,
      boolean bullae,
      String bilirubin,
      boolean upper,
      String volume,
      boolean severe,
      int grade) {
    assertThat(AcuteGvhd.grade(findings(rash, bullae, bilirubin, upper, volume, severe)))
        .isInstanceOfSatisfying(
            Determined.class, found -> assertThat(found.grade()).isEqualTo(grade));
  }

  @Test
  void namesTheStages() {
    assertThat(AcuteGvhd.grade(findings("30", false, "2.5", true, "0", false)).reasons())
        .extracting(Reason::sentence)
        .containsExactly(
            "Skin stage 2, liver stage 1, upper gastrointestinal stage 1,"
                + " lower gastrointestinal stage 0.");
  }

  @Test
  void saysWhatIsMissing() {
    assertThat(AcuteGvhd.grade(findings("0", false, null, false, "0", false)))
        .isInstanceOfSatisfying(
            CannotBeDetermined.class,
            found -> {
              assertThat(found.missing()).containsExactly("bilirubin");
              assertThat(found.least()).isZero();
              assertThat(found.most()).isEqualTo(4);
            });
    assertThat(AcuteGvhd.grade(findings(null, null, null, null, null, null)))
        .isInstanceOfSatisfying(
            CannotBeDetermined.class, found -> assertThat(found.missing()).hasSize(5));
    assertThat(AcuteGvhd.grade(findings(null, false, "1", false, "0", false)))
        .isInstanceOfSatisfying(
            CannotBeDetermined.class,
            found -> {
              assertThat(found.most()).isEqualTo(2);
              assertThat(found.missing()).containsExactly("body surface with erythema");
            });
    assertThat(AcuteGvhd.grade(findings("60", null, "1", false, "0", false)))
        .isInstanceOfSatisfying(
            CannotBeDetermined.class,
            found -> assertThat(found.missing()).containsExactly("bullae and desquamation"));
    assertThat(AcuteGvhd.grade(findings("0", false, "1", false, "0", null)))
        .isInstanceOf(CannotBeDetermined.class);
    assertThat(AcuteGvhd.grade(findings("0", false, "1", false, null, false)))
        .isInstanceOfSatisfying(
            CannotBeDetermined.class, found -> assertThat(found.most()).isEqualTo(3));
  }

  @Test
  void whatIsMissingDoesNotMatterWhereItCannotChangeTheGrade() {
    assertThat(AcuteGvhd.grade(findings(null, true, null, null, null, null)))
        .isInstanceOfSatisfying(Determined.class, found -> assertThat(found.grade()).isEqualTo(4));
    assertThat(AcuteGvhd.grade(findings("10", null, "1", null, "700", false)))
        .isInstanceOfSatisfying(Determined.class, found -> assertThat(found.grade()).isEqualTo(2));
  }
}
