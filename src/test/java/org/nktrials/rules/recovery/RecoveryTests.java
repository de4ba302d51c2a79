package org.nktrials.rules.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.reason.RuleSource;
import org.nktrials.rules.recovery.DaySupport.Given;
import org.nktrials.rules.recovery.RecoveryCriteria.CytopeniaCriteria;
import org.nktrials.rules.recovery.RecoveryDecision.CannotBeDetermined;
import org.nktrials.rules.recovery.RecoveryDecision.NeverBelow;
import org.nktrials.rules.recovery.RecoveryDecision.NotYet;
import org.nktrials.rules.recovery.RecoveryDecision.Recovered;
import org.nktrials.validation.Requirement;

@Requirement("RECOVERY-01")
class RecoveryTests {

  private static final LocalDate DAY_0 = LocalDate.of(2026, 9, 14);
  private static final BigDecimal TWENTY = BigDecimal.valueOf(20);
  private static final CytopeniaCriteria CYTOPENIA =
      new CytopeniaCriteria(new BigDecimal("0.5"), 42, 3, BigDecimal.valueOf(5));
  private static final RecoveryCriteria CRITERIA =
      new RecoveryCriteria(new BigDecimal("0.5"), List.of(TWENTY), 3, 7, CYTOPENIA);

  /** Days and values: "5:0.1 12:<0.1". */
  private static List<Count> counts(String text) {
    return Stream.of(text.split(" "))
        .filter(word -> !word.isEmpty())
        .map(RecoveryTests::count)
        .toList();
  }

  private static Count count(String word) {
    String[] parts = word.split(":");
    LocalDate on = DAY_0.plusDays(Integer.parseInt(parts[0]));
    return parts[1].matches("[<>].*")
        ? new Count(on, new BigDecimal(parts[1].substring(1)), parts[1].substring(0, 1))
        : new Count(on, new BigDecimal(parts[1]));
  }

  private static RecoveryDecision neutrophils(String text) {
    return new NeutrophilRecovery(CRITERIA, RuleSource.PROJECT_RULE).decide(DAY_0, counts(text));
  }

  @Test
  void neutrophilsRecoverOnTheFirstOfThreeValuesAfterTheNadir() {
    assertThat(neutrophils("0:0.3 5:0.1 10:0.4 12:0.5 14:0.7 20:1.2"))
        .isEqualTo(
            new Recovered(
                DAY_0.plusDays(12),
                neutrophils("0:0.3 5:0.1 10:0.4 12:0.5 14:0.7 20:1.2").reasons()))
        .extracting(RecoveryDecision::reasons)
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(Reason.class))
        .first()
        .extracting(Reason::sentence)
        .isEqualTo("Nadir 0.1 on D5 (Sat 19 Sep 2026).");
  }

  @Test
  void aRunBeforeTheNadirDoesNotCount() {
    assertThat(neutrophils("1:0.6 2:0.6 3:0.6 8:0.0 15:0.5 16:0.6 17:0.7"))
        .isInstanceOfSatisfying(
            Recovered.class, found -> assertThat(found.on()).isEqualTo(DAY_0.plusDays(15)));
  }

  @Test
  void aValueBelowBreaksTheRunAndTwoOfOneDayAreOne() {
    assertThat(neutrophils("5:0.1 10:0.5 11:0.6 12:0.4 13:0.5 14:0.6 15:0.5"))
        .isInstanceOfSatisfying(
            Recovered.class, found -> assertThat(found.on()).isEqualTo(DAY_0.plusDays(13)));
    assertThat(neutrophils("5:0.1 10:0.5 10:0.9 11:0.6")).isInstanceOf(NotYet.class);
    assertThat(neutrophils("5:0.1 10:0.9 10:0.4 11:0.6 12:0.6")).isInstanceOf(NotYet.class);
    assertThat(neutrophils("5:0.1 10:0.5")).isInstanceOf(NotYet.class);
  }

  @Test
  void aLateFallAfterTheDayOfVerdictKeepsTheRecovery() {
    assertThat(neutrophils("5:0.2 15:0.5 16:0.6 17:0.7 60:0.1"))
        .isInstanceOfSatisfying(
            Recovered.class, found -> assertThat(found.on()).isEqualTo(DAY_0.plusDays(15)));
    assertThat(neutrophils("50:0.2 55:0.5 56:0.6 57:0.7")).isInstanceOf(Recovered.class);
  }

  @Test
  void neutrophilsWithoutFallOrCounts() {
    assertThat(neutrophils("0:1.5 5:0.5 9:0.9")).isInstanceOf(NeverBelow.class);
    assertThat(neutrophils("")).isInstanceOf(NotYet.class);
    assertThat(neutrophils("-3:0.1")).isInstanceOf(NotYet.class);
  }

  @Test
  void valuesBeyondALimitAreTakenAsFarAsTheyGo() {
    assertThat(neutrophils("5:<0.1 10:0.5 11:>0.5 12:0.6")).isInstanceOf(Recovered.class);
    assertThat(neutrophils("5:<0.1 9:<0.7 10:0.5 11:0.5 12:0.6"))
        .isInstanceOfSatisfying(
            CannotBeDetermined.class,
            found -> assertThat(found.missing()).containsExactly("D9 (Wed 23 Sep 2026): < 0.7"));
    assertThat(neutrophils("5:0.1 9:>0.3 10:0.5")).isInstanceOf(NotYet.class);
  }

  private static List<DaySupport> none(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(day -> new DaySupport(DAY_0.plusDays(day), Given.NONE, Given.NONE, Given.NONE))
        .toList();
  }

  private static List<DaySupport> with(List<DaySupport> all, int day, Given platelets) {
    List<DaySupport> changed = new ArrayList<>(all);
    LocalDate on = DAY_0.plusDays(day);
    changed.removeIf(one -> one.on().equals(on));
    changed.add(new DaySupport(on, platelets, Given.NONE, Given.NONE));
    return changed;
  }

  private static RecoveryDecision platelets(String text, List<DaySupport> support, int through) {
    return new PlateletRecovery(CRITERIA, RuleSource.PROJECT_RULE)
        .decide(TWENTY, DAY_0, counts(text), support, DAY_0.plusDays(through));
  }

  private static String daily(int from, int to, int value) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(day -> day + ":" + value)
        .collect(java.util.stream.Collectors.joining(" "));
  }

  /** Last platelets on D10, counts of 25 from D11: seven days without are complete on D18. */
  @Test
  void plateletsRecoverSevenDaysAfterTheLastTransfusion() {
    String course = daily(0, 10, 8) + " " + daily(11, 24, 25);
    List<DaySupport> support = with(none(-7, 24), 10, Given.GIVEN);
    assertThat(platelets(course, support, 24))
        .isInstanceOfSatisfying(
            Recovered.class, found -> assertThat(found.on()).isEqualTo(DAY_0.plusDays(18)));
    assertThat(platelets(course, support, 19)).isInstanceOf(NotYet.class);
  }

  @Test
  void anUnknownDayGivesNoDateAndIsNamed() {
    String course = daily(0, 10, 8) + " " + daily(11, 24, 25);
    List<DaySupport> support = with(none(-7, 24), 10, Given.UNKNOWN);
    assertThat(platelets(course, support, 24))
        .isInstanceOfSatisfying(
            CannotBeDetermined.class,
            found ->
                assertThat(found.missing())
                    .containsExactly("platelet transfusion of D10 (Thu 24 Sep 2026)"));
  }

  @Test
  void aDayWithoutCountOrRecordGivesNoDate() {
    String gap = daily(0, 10, 8) + " 11:25 13:25 14:25 15:25";
    assertThat(platelets(gap, none(-7, 24), 15))
        .isInstanceOfSatisfying(
            CannotBeDetermined.class,
            found ->
                assertThat(found.missing())
                    .containsExactly("platelet count of D12 (Sat 26 Sep 2026)"));
    assertThat(platelets(daily(0, 10, 8) + " " + daily(11, 14, 25), none(-7, 9), 14))
        .isInstanceOf(CannotBeDetermined.class);
  }

  @Test
  void plateletsThatNeverFellOrWereNotCounted() {
    assertThat(platelets(daily(0, 5, 90), none(-7, 5), 5)).isInstanceOf(NeverBelow.class);
    assertThat(platelets("", none(-7, 5), 5)).isInstanceOf(NotYet.class);
    assertThat(platelets(daily(0, 5, 90), with(none(-7, 5), 2, Given.GIVEN), 5))
        .isInstanceOf(NotYet.class);
    assertThat(platelets("0:90 1:90", none(-7, 5), 1)).isInstanceOf(NotYet.class);
    assertThat(platelets(daily(0, 5, 90), List.of(), 5)).isInstanceOf(CannotBeDetermined.class);
  }

  private static CytopeniaDecision cytopenia(
      String text, String blasts, Boolean otherCause, int today) {
    return new ProlongedCytopenia(CYTOPENIA, RuleSource.PROJECT_RULE)
        .decide(
            DAY_0,
            counts(text),
            new MarrowFindings(blasts == null ? null : new BigDecimal(blasts), otherCause),
            DAY_0.plusDays(today));
  }

  @Test
  void cytopeniaIsProlongedWithoutLeukaemiaAndOtherCause() {
    assertThat(cytopenia("42:0.4", "4.9", false, 42))
        .isInstanceOf(CytopeniaDecision.Prolonged.class);
    assertThat(cytopenia("42:0.5", null, null, 42))
        .isInstanceOf(CytopeniaDecision.NotProlonged.class);
    assertThat(cytopenia("42:0.4", "2", true, 42))
        .isInstanceOf(CytopeniaDecision.NotProlonged.class);
  }

  @Test
  void persistentLeukaemiaIsNotEvaluable() {
    assertThat(cytopenia("42:0.1", "5", false, 42))
        .isInstanceOf(CytopeniaDecision.NotEvaluable.class);
    assertThat(cytopenia("42:0.9", "30", null, 42))
        .isInstanceOf(CytopeniaDecision.NotEvaluable.class);
  }

  @Test
  void whatIsMissingIsNamed() {
    assertThat(cytopenia("42:0.1", null, null, 42))
        .isInstanceOfSatisfying(
            CytopeniaDecision.CannotBeDetermined.class,
            found ->
                assertThat(found.missing())
                    .containsExactly("blasts in the marrow", "whether there is another cause"));
    assertThat(cytopenia("38:0.1 46:0.9", "1", false, 46))
        .isInstanceOfSatisfying(
            CytopeniaDecision.CannotBeDetermined.class,
            found ->
                assertThat(found.missing().getFirst()).startsWith("neutrophil count within 3"));
    assertThat(cytopenia("42:<0.8", "1", false, 42))
        .isInstanceOfSatisfying(
            CytopeniaDecision.CannotBeDetermined.class,
            found -> assertThat(found.missing().getFirst()).startsWith("exact neutrophil count"));
    assertThat(cytopenia("20:0.1", "1", false, 30)).isInstanceOf(CytopeniaDecision.NotYet.class);
  }

  @Test
  void theValueNearestToTheDayCountsAndOfTwoTheLower() {
    assertThat(cytopenia("40:0.1 43:0.9", "1", false, 45))
        .isInstanceOf(CytopeniaDecision.NotProlonged.class);
    assertThat(cytopenia("41:0.9 43:0.1", "1", false, 45))
        .isInstanceOf(CytopeniaDecision.Prolonged.class);
    assertThat(cytopenia("40:0.1", "1", false, 40)).isInstanceOf(CytopeniaDecision.NotYet.class);
  }

  @Test
  void refusesImpossibleCriteria() {
    BigDecimal half = new BigDecimal("0.5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RecoveryCriteria(BigDecimal.ZERO, List.of(TWENTY), 3, 7, CYTOPENIA));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RecoveryCriteria(half, List.of(), 3, 7, CYTOPENIA));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RecoveryCriteria(half, List.of(BigDecimal.ZERO), 3, 7, CYTOPENIA));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RecoveryCriteria(half, List.of(TWENTY), 0, 7, CYTOPENIA));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RecoveryCriteria(half, List.of(TWENTY), 3, -1, CYTOPENIA));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CytopeniaCriteria(BigDecimal.ZERO, 42, 3, TWENTY));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CytopeniaCriteria(half, 42, 3, BigDecimal.ZERO));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CytopeniaCriteria(half, 0, 3, TWENTY));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CytopeniaCriteria(half, 42, -1, TWENTY));
  }
}
