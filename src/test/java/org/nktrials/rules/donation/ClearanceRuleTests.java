package org.nktrials.rules.donation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nktrials.rules.donation.ClearanceDecision.CannotBeDetermined;
import org.nktrials.rules.donation.ClearanceDecision.Clearable;
import org.nktrials.rules.donation.ClearanceDecision.NotClearable;
import org.nktrials.rules.reason.Reason;
import org.nktrials.validation.Requirement;

@Requirement("DONOR-02")
class ClearanceRuleTests {

  private static final LocalDate APHERESIS = LocalDate.of(2026, 3, 31);

  private static List<MarkerFinding> negative(LocalDate sampled) {
    return new ArrayList<>(
        Arrays.stream(InfectiousMarker.values())
            .map(marker -> new MarkerFinding(marker, MarkerResult.NEGATIVE, sampled))
            .toList());
  }

  private static ClearanceDecision decide(
      List<MarkerFinding> findings, LocalDate apheresis, Boolean fit) {
    return ClearanceRule.decide(
        new ClearanceSnapshot(InfectiousMarker.DEFAULT, findings, apheresis, 30, fit));
  }

  private static List<String> codes(ClearanceDecision decision) {
    return decision.reasons().stream().map(Reason::code).toList();
  }

  @Test
  void clearsUpToAndIncludingTheLastDayOfValidity() {
    assertThat(decide(negative(APHERESIS.minusDays(30)), APHERESIS, true))
        .isInstanceOfSatisfying(
            Clearable.class, yes -> assertThat(yes.validUntil()).isEqualTo(APHERESIS));
    assertThat(codes(decide(negative(APHERESIS.minusDays(31)), APHERESIS, true)))
        .hasSize(5)
        .containsOnly("MARKER_OUT_OF_DATE");
  }

  @Test
  void countsTheOldestMarkerForTheValidity() {
    List<MarkerFinding> findings = negative(APHERESIS.minusDays(2));
    findings.removeFirst();
    findings.add(
        new MarkerFinding(InfectiousMarker.HIV, MarkerResult.NEGATIVE, APHERESIS.minusDays(20)));
    assertThat(decide(findings, APHERESIS, true))
        .isInstanceOfSatisfying(
            Clearable.class, yes -> assertThat(yes.validUntil()).isEqualTo(APHERESIS.plusDays(10)));
  }

  @Test
  void namesEveryMarkerThatIsMissing() {
    ClearanceDecision decision = decide(List.of(), null, null);
    assertThat(decision).isInstanceOf(CannotBeDetermined.class);
    assertThat(codes(decision))
        .hasSize(7)
        .contains("MARKER_MISSING", "FITNESS_OPEN", "NO_APHERESIS_DATE");
  }

  @Test
  void aResultThatIsNotNegativeWinsOverWhatIsMissing() {
    ClearanceDecision decision =
        decide(
            List.of(
                new MarkerFinding(
                    InfectiousMarker.HCV, MarkerResult.INDETERMINATE, APHERESIS.minusDays(1))),
            APHERESIS,
            false);
    assertThat(decision).isInstanceOf(NotClearable.class);
    assertThat(codes(decision))
        .startsWith("MARKER_NOT_NEGATIVE", "NOT_FIT")
        .contains("MARKER_MISSING");
  }

  @Test
  void ofTwoResultsOfOneDayTheWorseCountsAndALaterSampleThanApheresisDoesNot() {
    List<MarkerFinding> findings = negative(APHERESIS.minusDays(1));
    findings.addFirst(
        new MarkerFinding(InfectiousMarker.HBV, MarkerResult.POSITIVE, APHERESIS.minusDays(1)));
    assertThat(decide(findings, APHERESIS, true)).isInstanceOf(NotClearable.class);
    assertThat(decide(negative(APHERESIS.plusDays(1)), APHERESIS, true))
        .isInstanceOf(CannotBeDetermined.class);
  }

  @Test
  void refusesAValidityOfNoDays() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new ClearanceSnapshot(InfectiousMarker.DEFAULT, List.of(), null, 0, null));
  }

  @Test
  void asksForTheMarkersOfTheProtocolOnly() {
    List<InfectiousMarker> required = List.of(InfectiousMarker.HIV, InfectiousMarker.HCV);
    List<MarkerFinding> two =
        negative(APHERESIS.minusDays(3)).stream()
            .filter(one -> required.contains(one.marker()))
            .toList();
    assertThat(ClearanceRule.decide(new ClearanceSnapshot(required, two, APHERESIS, 30, true)))
        .isInstanceOf(Clearable.class);
    assertThat(decide(two, APHERESIS, true)).isInstanceOf(CannotBeDetermined.class);
    List<MarkerFinding> more = new ArrayList<>(two);
    more.add(
        new MarkerFinding(
            InfectiousMarker.SYPHILIS, MarkerResult.NEGATIVE, APHERESIS.minusDays(90)));
    assertThat(ClearanceRule.decide(new ClearanceSnapshot(required, more, APHERESIS, 30, true)))
        .isInstanceOf(Clearable.class);
    more.add(
        new MarkerFinding(
            InfectiousMarker.SYPHILIS, MarkerResult.POSITIVE, APHERESIS.minusDays(3)));
    assertThat(
            codes(ClearanceRule.decide(new ClearanceSnapshot(required, more, APHERESIS, 30, true))))
        .containsExactly("MARKER_NOT_NEGATIVE");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ClearanceSnapshot(List.of(), two, APHERESIS, 30, true));
  }

  @Test
  void readsTheNamesThatProtocolsUse() {
    assertThat(InfectiousMarker.named(" Hepatitis b ")).contains(InfectiousMarker.HBV);
    assertThat(InfectiousMarker.named("HTLV-1/2")).contains(InfectiousMarker.HTLV);
    assertThat(InfectiousMarker.named("hepatitis")).isEmpty();
    assertThat(InfectiousMarker.names()).contains("HCV (or hepatitis C)");
  }
}
