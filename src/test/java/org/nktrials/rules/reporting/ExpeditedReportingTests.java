package org.nktrials.rules.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nktrials.rules.adverseevent.Expectedness.EXPECTED;
import static org.nktrials.rules.adverseevent.Expectedness.UNEXPECTED;
import static org.nktrials.rules.adverseevent.Expectedness.UNKNOWN;
import static org.nktrials.rules.adverseevent.SeriousnessCriterion.DEATH;
import static org.nktrials.rules.adverseevent.SeriousnessCriterion.HOSPITALISATION;
import static org.nktrials.rules.adverseevent.SeriousnessCriterion.LIFE_THREATENING;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nktrials.rules.adverseevent.Expectedness;
import org.nktrials.rules.adverseevent.SeriousnessCriterion;
import org.nktrials.rules.reporting.ReportingDecision.NotExpedited;
import org.nktrials.rules.reporting.ReportingDecision.Susar;
import org.nktrials.rules.reporting.ReportingDecision.Undetermined;
import org.nktrials.validation.Requirement;

@Requirement("SAE-01")
class ExpeditedReportingTests {

  private static final Instant AWARE = Instant.parse("2026-10-13T01:10:00Z");

  private static ReportingDecision decide(
      Boolean serious,
      Set<SeriousnessCriterion> criteria,
      Boolean investigator,
      Boolean sponsor,
      Expectedness expected) {
    return ExpeditedReporting.decide(
        new ReportingFacts(serious, criteria, investigator, sponsor, expected, AWARE));
  }

  @Test
  void siteReportsWithin24Hours() {
    assertThat(ExpeditedReporting.dueAtSponsor(AWARE))
        .isEqualTo(Instant.parse("2026-10-14T01:10:00Z"));
  }

  @ParameterizedTest
  @CsvSource({"DEATH, 7", "LIFE_THREATENING, 7", "HOSPITALISATION, 15", "MEDICALLY_IMPORTANT, 15"})
  void aSusarGoesToTheAuthorityInSevenOrFifteenDays(SeriousnessCriterion why, int days) {
    var decision = decide(true, Set.of(why), true, null, UNEXPECTED);
    assertThat(decision).isInstanceOf(Susar.class);
    Susar susar = (Susar) decision;
    assertThat(susar.days()).isEqualTo(days);
    assertThat(susar.deadline()).isEqualTo(AWARE.plus(Duration.ofDays(days)));
    assertThat(susar.reasons()).hasSize(2);
  }

  @Test
  void eightMoreDaysForWhatAFatalReportLeftOpen() {
    var fatal = (Susar) decide(true, Set.of(DEATH), true, true, UNEXPECTED);
    assertThat(fatal.completionDeadline()).isEqualTo(AWARE.plus(Duration.ofDays(15)));
    var other = (Susar) decide(true, Set.of(HOSPITALISATION), true, true, UNEXPECTED);
    assertThat(other.completionDeadline()).isNull();
  }

  @Requirement("SAE-02")
  @Test
  void eitherOpinionIsEnough() {
    assertThat(decide(true, Set.of(DEATH), true, false, UNEXPECTED)).isInstanceOf(Susar.class);
    assertThat(decide(true, Set.of(DEATH), false, true, UNEXPECTED)).isInstanceOf(Susar.class);
    assertThat(decide(true, Set.of(DEATH), null, true, UNEXPECTED)).isInstanceOf(Susar.class);
    assertThat(decide(true, Set.of(DEATH), false, false, UNEXPECTED))
        .isInstanceOf(NotExpedited.class);
  }

  @Test
  void isNotExpeditedWhenItIsExpectedOrNotSerious() {
    assertThat(decide(true, Set.of(DEATH), true, true, EXPECTED)).isInstanceOf(NotExpedited.class);
    assertThat(decide(false, Set.of(), true, true, UNEXPECTED)).isInstanceOf(NotExpedited.class);
  }

  @Test
  void whatIsMissingIsNamedAndTheShorterClockKept() {
    var open = (Undetermined) decide(null, Set.of(), null, null, UNKNOWN);
    assertThat(open.missing()).hasSize(4);
    assertThat(open.deadlineIfSusar()).isEqualTo(AWARE.plus(Duration.ofDays(7)));
    var half = (Undetermined) decide(true, Set.of(HOSPITALISATION), false, null, UNEXPECTED);
    assertThat(half.missing()).containsExactly("the sponsor's opinion");
    assertThat(half.deadlineIfSusar()).isEqualTo(AWARE.plus(Duration.ofDays(15)));
    var expectedness = (Undetermined) decide(true, Set.of(LIFE_THREATENING), true, null, UNKNOWN);
    assertThat(expectedness.missing()).containsExactly("whether it is expected");
    assertThat(expectedness.reasons().getFirst().source()).isEqualTo(ExpeditedReporting.SOURCE);
  }
}
