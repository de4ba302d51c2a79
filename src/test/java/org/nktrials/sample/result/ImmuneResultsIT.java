package org.nktrials.sample.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.nktrials.sample.result.SampleScenario.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Permission;
import org.nktrials.access.Role;
import org.nktrials.patient.PatientSummary;
import org.nktrials.rules.immune.ImmuneMethod;
import org.nktrials.rules.immune.ImmuneQualifier;
import org.nktrials.sample.custody.ImmuneSample;
import org.nktrials.sample.custody.SampleState;
import org.nktrials.sample.custody.Samples;
import org.nktrials.shared.Refused;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@Requirement("IMMUNE-05")
@IntegrationTest
@Import(SampleScenario.class)
class ImmuneResultsIT {

  @Autowired private SampleScenario scenario;
  @Autowired private ImmuneResults results;
  @Autowired private ReleasedResults released;
  @Autowired private Samples samples;
  @Autowired private TestPeople people;

  private PatientSummary patient;
  private ImmuneSample sample;

  @BeforeEach
  void receive() {
    patient = scenario.patient();
    sample = scenario.received(patient, "C1D10");
  }

  private List<ReleasedResult> read(String... parameters) {
    return people.doing(
        Role.MONITOR, () -> released.ofTrial(patient.trialId(), Set.of(parameters)));
  }

  @Test
  void nothingIsReadBeforeASecondPersonReleasedIt() {
    scenario.record(value(sample, "NK_ABS", "200"), value(sample, "NK_HLADR_PCT", "12.5"));
    assertThat(read("NK_ABS")).isEmpty();
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(
            () ->
                people.doing(
                    Role.LABORATORY, () -> results.release(sample.id(), TimeOrderedId.next())))
        .withMessageContaining("You entered");
    assertThat(scenario.release(sample)).isEqualTo(2);
    assertThat(read("NK_ABS")).extracting(ReleasedResult::printedValue).containsExactly("200");
    assertThat(
            people
                .doing(Role.MONITOR, () -> samples.sample(sample.code(), Permission.VIEW_PATIENT))
                .state())
        .isEqualTo(SampleState.RELEASED);
  }

  @Test
  void computesWhatFollowsWhenRead() {
    scenario.record(
        value(sample, "NK_ABS", "200"),
        value(sample, "NK_HLADR_PCT", "12.5"),
        value(sample, "CD4_ABS", "600"),
        value(sample, "CD8_ABS", "0"));
    scenario.release(sample);
    assertThat(read("NK_HLADR_ABS"))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.value()).isEqualByComparingTo("25");
              assertThat(one.method()).isEqualTo(ImmuneMethod.SINGLE_PLATFORM);
              assertThat(one.derived()).contains("derived from NK_HLADR_PCT × NK_ABS");
            });
    assertThat(read("CD4_CD8_RATIO"))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.qualifier()).isEqualTo(ImmuneQualifier.NOT_EVALUABLE);
              assertThat(one.derived()).contains("no CD8+ T cells");
            });
    assertThat(
            people.doing(Role.MONITOR, () -> released.ofPatient(patient.id())).stream()
                .map(ReleasedResult::parameter))
        .contains("NK_ABS", "NK_HLADR_ABS", "CD4_CD8_RATIO");
  }

  @Test
  void aCorrectionWaitsForItsOwnReleaseAndTheEarlierValueStays() {
    ImmuneResult first = scenario.record(value(sample, "NK_ABS", "200")).getFirst();
    scenario.release(sample);
    people.doing(
        Role.LABORATORY,
        () ->
            results.correct(
                first.id(), 1, value(sample, "NK_ABS", "210"), "Misread", TimeOrderedId.next()));
    assertThat(read("NK_ABS")).isEmpty();
    assertThat(results.of(List.of(sample.id())))
        .extracting(ImmuneResult::printedValue)
        .containsExactly("210", "200");
    scenario.release(sample);
    assertThat(read("NK_ABS"))
        .extracting(ReleasedResult::value)
        .containsExactly(new BigDecimal("210"));
  }

  @Test
  void withdrawsOnlyBeforeTheRelease() {
    ImmuneResult one = scenario.record(value(sample, "NK_ABS", "200")).getFirst();
    people.doing(
        Role.LABORATORY,
        () -> {
          results.withdraw(one.id(), 0, "Another tube");
          return one;
        });
    ImmuneResult two = scenario.record(value(sample, "NK_ABS", "190")).getFirst();
    scenario.release(sample);
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(
            () ->
                people.doing(
                    Role.LABORATORY,
                    () -> {
                      results.withdraw(two.id(), 1, "Late");
                      return two;
                    }));
  }

  @Requirement("IMMUNE-09")
  @Test
  void refusesWhatCannotBeAndAsksAboutWhatHardlyCan() {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(
            () ->
                scenario.record(
                    value(sample, "NK_ABS", "-1"), value(sample, "NK_HLADR_PCT", "101")))
        .satisfies(
            refused ->
                assertThat(refused.problems())
                    .extracting(problem -> problem.field())
                    .containsExactly("rows[0].value", "rows[1].value"));
    scenario.record(
        value(sample, "LYM_ABS", "1000"),
        value(sample, "B_CD19_ABS", "300"),
        value(sample, "CD4_ABS", "500"),
        value(sample, "CD8_ABS", "300"),
        value(sample, "NK_ABS", "200"));
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> scenario.record(value(sample, "NK_ABS", "201")))
        .withMessageContaining("there already");
  }
}
