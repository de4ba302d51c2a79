package org.nktrials.rules.donation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nktrials.rules.donorselection.Verdict;
import org.nktrials.validation.Requirement;

@Requirement("DONOR-02")
class DonorCriteriaTests {

  private static final LocalDate APHERESIS = LocalDate.of(2026, 3, 31);

  private static DonorFacts facts(
      int birthYear, LocalDate apheresis, boolean sure, ClearanceState state, LocalDate until) {
    return new DonorFacts(
        birthYear,
        18,
        apheresis,
        sure,
        state,
        until,
        Verdict.YES,
        "Haploidentical.",
        Verdict.YES,
        "Mismatched.",
        sure);
  }

  private static Verdict met(DonorVerdict verdict, String name) {
    return verdict.criteria().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow()
        .met();
  }

  @Test
  void allMetIsEligible() {
    DonorVerdict verdict =
        DonorCriteria.judge(facts(1980, APHERESIS, true, ClearanceState.CLEARED, APHERESIS));
    assertThat(verdict.eligible()).isEqualTo(Verdict.YES);
    assertThat(verdict.failed()).isEmpty();
    assertThat(verdict.open()).isEmpty();
  }

  @Test
  void aFailedCriterionWinsAndEveryOneIsNamed() {
    DonorVerdict verdict =
        DonorCriteria.judge(
            facts(2012, APHERESIS, false, ClearanceState.CLEARED, APHERESIS.minusDays(1)));
    assertThat(verdict.eligible()).isEqualTo(Verdict.NO);
    assertThat(verdict.failed())
        .extracting(DonorCriterion::name)
        .containsExactly("Age", "Donor clearance", "Donor's consent");
    assertThat(verdict.open()).extracting(DonorCriterion::name).containsExactly("Typing confirmed");
  }

  @Test
  void theBirthYearAloneLeavesTheYearOfTheBirthdayOpen() {
    assertThat(met(judged(2007, APHERESIS), "Age")).isEqualTo(Verdict.YES);
    assertThat(met(judged(2008, APHERESIS), "Age")).isEqualTo(Verdict.UNDETERMINED);
    assertThat(met(judged(2009, APHERESIS), "Age")).isEqualTo(Verdict.NO);
    assertThat(met(judged(1980, null), "Age")).isEqualTo(Verdict.UNDETERMINED);
  }

  private static DonorVerdict judged(int birthYear, LocalDate apheresis) {
    return DonorCriteria.judge(
        facts(birthYear, apheresis, true, ClearanceState.CLEARED, APHERESIS));
  }

  @Test
  void clearanceIsJudgedOnTheDayOfApheresis() {
    String name = "Donor clearance";
    assertThat(met(judged(1980, null), name)).isEqualTo(Verdict.UNDETERMINED);
    assertThat(cleared(ClearanceState.NOT_CLEARED, null, name)).isEqualTo(Verdict.NO);
    assertThat(cleared(ClearanceState.PENDING, null, name)).isEqualTo(Verdict.UNDETERMINED);
    assertThat(cleared(ClearanceState.CLEARED, null, name)).isEqualTo(Verdict.UNDETERMINED);
  }

  private static Verdict cleared(ClearanceState state, LocalDate until, String name) {
    return met(DonorCriteria.judge(facts(1980, APHERESIS, true, state, until)), name);
  }

  @Test
  void statesAndMarkersHaveWords() {
    assertThat(List.of(ClearanceState.values())).allMatch(one -> !one.label().isBlank());
    assertThat(List.of(InfectiousMarker.values())).allMatch(one -> !one.label().isBlank());
    assertThat(List.of(MarkerResult.values())).allMatch(one -> !one.label().isBlank());
  }
}
