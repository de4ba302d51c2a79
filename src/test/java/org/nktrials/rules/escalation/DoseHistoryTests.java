package org.nktrials.rules.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nktrials.rules.reason.InvalidField;
import org.nktrials.validation.Requirement;

@Requirement("ESC-19")
class DoseHistoryTests {

  private static List<InvalidField> faults(int doseLevels, int startLevel, Cohort... cohorts) {
    return assertThrows(
            InvalidDoseHistory.class,
            () -> new DoseHistory(doseLevels, startLevel, List.of(cohorts)))
        .fields();
  }

  @Test
  void refusesLevelsThatDoNotExist() {
    assertThat(faults(4, 1, Cohort.closed(5, 3, 0), Cohort.closed(0, 3, 0)))
        .containsExactly(
            new InvalidField("cohorts[0].level", "must be between 1 and 4"),
            new InvalidField("cohorts[1].level", "must be between 1 and 4"));
    assertThat(faults(0, 1)).containsExactly(new InvalidField("doseLevels", range(1, 50)));
    assertThat(faults(51, 51))
        .containsExactly(
            new InvalidField("doseLevels", range(1, 50)),
            new InvalidField("startLevel", range(1, 50)));
    assertThat(faults(3, 4)).containsExactly(new InvalidField("startLevel", range(1, 3)));
    assertThat(faults(3, 0)).containsExactly(new InvalidField("startLevel", range(1, 3)));
  }

  @Test
  void refusesCountsThatCannotBe() {
    assertThat(faults(4, 1, Cohort.closed(1, 3, 4)))
        .containsExactly(
            new InvalidField("cohorts[0].dlt", "must not be more than the evaluable patients"));
    assertThat(faults(4, 1, new Cohort(1, 3, -1, -1)))
        .containsExactly(
            new InvalidField("cohorts[0].dlt", range(0, 1000)),
            new InvalidField("cohorts[0].pending", range(0, 1000)));
    assertThat(faults(4, 1, new Cohort(1, 1001, 0, 1001)))
        .containsExactly(
            new InvalidField("cohorts[0].evaluable", range(0, 1000)),
            new InvalidField("cohorts[0].pending", range(0, 1000)));
  }

  @Test
  void refusesMoreCohortsThanAnyTrialHas() {
    var cohorts = Collections.nCopies(DoseHistory.MOST_COHORTS + 1, Cohort.closed(1, 1, 0));
    var refused = assertThrows(InvalidDoseHistory.class, () -> new DoseHistory(1, 1, cohorts));
    assertThat(refused).hasMessage("cohorts must be at most 500");
  }

  @Test
  void saysEverythingThatIsWrongInOneMessage() {
    var refused =
        assertThrows(
            InvalidDoseHistory.class, () -> DoseHistory.fromLowest(2, Cohort.closed(3, 1, 2)));
    assertThat(refused)
        .hasMessage(
            "cohorts[0].level must be between 1 and 2;"
                + " cohorts[0].dlt must not be more than the evaluable patients");
  }

  @Test
  void keepsItsOwnListOfCohorts() {
    var cohorts = new ArrayList<>(List.of(Cohort.closed(1, 3, 0)));
    var history = new DoseHistory(2, 1, cohorts);
    cohorts.clear();
    assertThat(history.cohorts()).hasSize(1);
  }

  private static String range(int low, int up) {
    return "must be between " + low + " and " + up;
  }
}
