package org.nktrials.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Capacity;
import org.nktrials.rules.eligibility.EligibilityDecision;
import org.nktrials.rules.escalation.ThreePlusThreeSettings;
import org.nktrials.rules.escalation.ThreePlusThreeSettings.DeEscalation;
import org.nktrials.rules.escalation.ThreePlusThreeSettings.EarlySecondDlt;
import org.nktrials.rules.escalation.ThreePlusThreeSettings.TopDose;
import org.nktrials.rules.schedule.Course;
import org.nktrials.rules.schedule.ExpectedVisit;
import org.nktrials.rules.toxicity.DltException;
import org.nktrials.validation.Requirement;

@Requirement("IMAIL2-01")
class BuiltInProtocolTests {

  private static final LocalDate DAY_1 = LocalDate.of(2026, 10, 3);
  private final ProtocolDefinition imail2 = ProtocolFiles.READER.read(ProtocolFiles.imail2());

  @Test
  void namesLevelsWithTheirDose() {
    assertThat(imail2.levelName(2)).isEqualTo("Level II \u00b7 6 MIU/day");
    assertThat(imail2.levelName(4)).isEqualTo("Level IV \u00b7 12 MIU/day");
    assertThatIllegalArgumentException().isThrownBy(() -> imail2.levelName(5));
    assertThatIllegalArgumentException().isThrownBy(() -> imail2.treatment("NK"));
  }

  @Test
  void countsPlannedDosesOfTheFirstCycleWithoutADayZero() {
    assertThat(imail2.plannedFirstCycleDoses("CTX")).isEqualTo(35);
    assertThat(imail2.plannedFirstCycleDoses("IM")).isEqualTo(14);
    assertThat(imail2.plannedFirstCycleDoses("IL2")).isEqualTo(5);
  }

  @Test
  void leadInTakesTwentyOneDays() {
    var calendar = imail2.calendarFrom(DAY_1);
    assertThat(calendar.dateOf(imail2.calendar().value().leadInFromDay()))
        .isEqualTo(DAY_1.minusDays(21));
  }

  @Test
  void dltWindowEndsOnDayTwentyOneWhenInterleukin2StartsOnDayTen() {
    var calendar = imail2.calendarFrom(DAY_1);
    assertThat(imail2.dltWindowFrom(calendar.dateOf(10)).end()).isEqualTo(calendar.dateOf(21));
  }

  @Test
  void firstCycleVisitsAreOnTheirDays() {
    Course begun =
        new Course(null, List.of(DAY_1), Map.of("IM", DAY_1), DAY_1, null, null, Map.of(), DAY_1);
    List<ExpectedVisit> visits = imail2.visitPlan().expected(begun);
    assertThat(visits)
        .extracting(visit -> visit.occurrence().code())
        .startsWith("SCR", "PRE21", "PRE7", "C1D1", "C1D8", "C1D9", "C1D10", "C1D11")
        .containsSubsequence("C1D21", "C2D1", "C2D10", "C2D15", "TUM-1")
        .doesNotContain("C3D1", "TUM-2");
    assertThat(visits.getFirst())
        .isInstanceOfSatisfying(
            ExpectedVisit.Dated.class,
            visit -> assertThat(visit.dates().target()).isEqualTo(DAY_1.minusDays(28)));
    assertThat(imail2.visits().value()).hasSize(20);
    assertThat(imail2.visit("C1D10").anchorsNext()).isEqualTo("IL2");
  }

  @Test
  void tellsPublishedValuesFromDefaults() {
    assertThat(imail2.doseLevels().status()).isEqualTo(Stated.Status.PUBLISHED);
    assertThat(imail2.calendar().status()).isEqualTo(Stated.Status.PUBLISHED);
    assertThat(imail2.sourceOf(imail2.doseLevels()).doi()).isEqualTo("10.4161/onci.23079");
    assertThat(imail2.publishedFacts())
        .allMatch(fact -> fact.status() == Stated.Status.PUBLISHED)
        .allMatch(fact -> imail2.sourceOf(fact).doi() != null);
    assertThat(
            List.of(
                imail2.escalation(),
                imail2.dltWindow(),
                imail2.dltRules(),
                imail2.minimumExposure(),
                imail2.stagger(),
                imail2.eligibility(),
                imail2.visits(),
                imail2.treatment("IL2").route()))
        .allMatch(value -> value.status() == Stated.Status.DEFAULT)
        .allMatch(value -> imail2.sourceOf(value).citation().startsWith("Editable default"));
  }

  @Test
  void namesItsVariantOfThreePlusThree() {
    assertThat(imail2.escalation().value().settings())
        .isEqualTo(
            new ThreePlusThreeSettings(
                DeEscalation.SIX_AT_MTD, TopDose.REQUIRE_SIX, EarlySecondDlt.CLOSE_LEVEL));
    assertThat(imail2.requiredSigners().value())
        .containsExactly(Capacity.PRINCIPAL_INVESTIGATOR, Capacity.COMMITTEE_CHAIR);
  }

  @Test
  void countsFatigueAndAnorexiaAsDoseLimiting() {
    assertThat(imail2.dltRules().value().exceptions()).hasSize(5);
    assertThat(imail2.dltRule().criteria().exceptions())
        .flatExtracting(DltException::terms)
        .contains("Fever")
        .doesNotContain("Fatigue", "Anorexia");
    assertThat(imail2.dltRule().criteria().drugs()).containsOnlyKeys("CTX", "IM", "IL2");
    assertThat(imail2.dltRule().source().citation())
        .isEqualTo("Protocol IMAIL2, DLT rules (editable default)");
  }

  @Test
  void asksForEveryEligibilityCriterion() {
    EligibilityDecision decision = imail2.eligibilityRule().decide(List.of(), DAY_1);
    assertThat(decision.reasons()).hasSize(15);
  }

  @Test
  void sourceOfAnotherProtocolIsUnknown() {
    var foreign = new Stated<>(Stated.Status.DEFAULT, "elsewhere", 1);
    assertThatIllegalArgumentException().isThrownBy(() -> imail2.sourceOf(foreign));
  }
}
