package org.nktrials.rules.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nktrials.rules.response.Landmark.Decision;
import org.nktrials.rules.response.Landmark.Subject;
import org.nktrials.rules.response.LeukaemiaResponse.Category;
import org.nktrials.validation.Requirement;

class OutcomeRulesTests {

  /** ELN 2022: blasts, blasts before, in blood, outside, adequate marrow, ANC, PLT. */
  @Requirement("RESP-02")
  @ParameterizedTest
  @CsvSource(
      nullValues = "?",
      value = {
        "4.9, 60, false, false, true, 1.0, 100, CR",
        "4.9, ?, false, false, true, 0.9, 100, CRH",
        "4.9, 60, false, false, true, 1.0, 99, CRH",
        "4.9, 60, false, false, true, 0.5, 50, CRH",
        "4.9, 60, false, false, true, 1.0, 49, CRI",
        "4.9, 60, false, false, true, 0.4, 100, CRI",
        "4.9, 60, false, false, true, 0.4, 99, MLFS",
        "4.9, 60, false, false, true, 0.9, 49, MLFS",
        "5.0, 60, false, false, true, 1.0, 100, PR",
        "25, 50, false, false, true, 1.0, 100, PR",
        "25, 49, false, false, true, 1.0, 100, NO_RESPONSE",
        "10, 60, false, false, true, 0.9, 100, NO_RESPONSE",
        "10, 60, false, false, true, 1.0, 99, NO_RESPONSE",
        "25.1, 90, false, false, true, 1.0, 100, NO_RESPONSE",
        "2, 60, true, false, true, 1.0, 100, NO_RESPONSE",
        "?, ?, ?, true, ?, ?, ?, NO_RESPONSE",
        "?, 60, false, false, true, 1.0, 100, NOT_EVALUABLE",
        "2, 60, ?, false, true, 1.0, 100, NOT_EVALUABLE",
        "2, 60, false, ?, true, 1.0, 100, NOT_EVALUABLE",
        "2, 60, false, false, ?, 1.0, 100, NOT_EVALUABLE",
        "2, 60, false, false, false, 1.0, 100, NOT_EVALUABLE",
        "2, 60, false, false, true, ?, 100, NOT_EVALUABLE",
        "2, 60, false, false, true, 1.0, ?, NOT_EVALUABLE",
        "10, ?, false, false, true, 1.0, 100, NOT_EVALUABLE",
        "10, 60, false, false, true, ?, 100, NOT_EVALUABLE",
        "10, 60, false, false, true, 1.0, ?, NOT_EVALUABLE",
      })
  void judgesLeukaemia(
      BigDecimal blasts,
      BigDecimal before,
      Boolean circulating,
      Boolean outside,
      Boolean adequate,
      BigDecimal neutrophils,
      BigDecimal platelets,
      Category expected) {
    var response =
        EuropeanLeukemiaNet.judge(
            new MarrowAssessment(
                blasts, before, circulating, outside, adequate, neutrophils, platelets));
    assertThat(response.category()).isEqualTo(expected);
    assertThat(response.category().words()).isNotBlank();
    assertThat(response.reasons()).isNotEmpty();
  }

  private static LocalDate day(Integer day) {
    return day == null ? null : LocalDate.of(2026, 1, 1).plusDays(day);
  }

  /** Start, progression, death, contact, assessment; then OS and PFS: days, event, reason. */
  @Requirement("RESP-03")
  @ParameterizedTest
  @CsvSource(
      nullValues = "?",
      value = {
        "0, ?, ?, 90, 60, 90, false, ALIVE, 60, false, NO_PROGRESSION",
        "0, 40, ?, 90, 30, 90, false, ALIVE, 40, true, PROGRESSION",
        "0, 40, 80, 80, 30, 80, true, DEATH, 40, true, PROGRESSION",
        "0, 80, 80, 80, 30, 80, true, DEATH, 80, true, PROGRESSION",
        "0, ?, 80, ?, 30, 80, true, DEATH, 80, true, DEATH",
        "0, 90, 80, ?, 30, 80, true, DEATH, ?, ?, PROGRESSION_AFTER_DEATH",
        "0, ?, ?, 90, ?, 90, false, ALIVE, 0, false, NOT_ASSESSED",
        "0, ?, ?, ?, 60, ?, ?, NO_CONTACT, 60, false, NO_PROGRESSION",
        "?, 40, 80, 80, 30, ?, ?, NO_START, ?, ?, NO_START",
        "50, 40, 45, ?, ?, ?, ?, BEFORE_START, ?, ?, BEFORE_START",
      })
  void derivesSurvival(
      Integer start,
      Integer progression,
      Integer death,
      Integer contact,
      Integer assessment,
      Long osDays,
      Boolean osEvent,
      String osReason,
      Long pfsDays,
      Boolean pfsEvent,
      String pfsReason) {
    var course =
        new FollowUp(day(start), day(progression), day(death), day(contact), day(assessment));
    check(SurvivalEndpoints.overall(course), osDays, osEvent, osReason);
    check(SurvivalEndpoints.progressionFree(course), pfsDays, pfsEvent, pfsReason);
  }

  private static void check(Endpoint endpoint, Long days, Boolean event, String reason) {
    assertThat(endpoint.reasons().getFirst().code()).isEqualTo(reason);
    if (days == null) {
      assertThat(endpoint).isInstanceOf(Endpoint.Unknown.class);
    } else {
      assertThat(((Endpoint.Known) endpoint).days()).isEqualTo(days);
      assertThat(((Endpoint.Known) endpoint).event()).isEqualTo(event);
    }
  }

  @Requirement("RESP-04")
  @Test
  void aClockMayNotStartBeforeTheMarkerWasSampled() {
    Decision refused =
        Landmark.decide(
            List.of(
                new Subject("A", day(10), day(0), day(90)),
                new Subject("B", day(10), day(9), day(90)),
                new Subject("C", day(10), day(10), day(90))));
    assertThat(((Decision.Refused) refused).reasons())
        .hasSize(2)
        .allMatch(reason -> reason.code().equals("CLOCK_BEFORE_SAMPLE"));
  }

  @Requirement("RESP-04")
  @Test
  void patientsWhoseFollowUpEndedBeforeTheLandmarkAreLeftOut() {
    Decision allowed =
        Landmark.decide(
            List.of(
                new Subject("A", day(10), day(10), day(10)),
                new Subject("B", day(10), day(12), day(11))));
    assertThat(((Decision.Allowed) allowed).included()).containsExactly("A");
    assertThat(((Decision.Allowed) allowed).leftOut()).containsOnlyKeys("B");
  }
}
