package org.nktrials.rules.dosepath;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nktrials.rules.dosepath.DosePath.Branch;
import org.nktrials.rules.escalation.Cohort;
import org.nktrials.rules.escalation.DecisionCode;
import org.nktrials.rules.escalation.DoseHistory;
import org.nktrials.rules.escalation.LevelNames;
import org.nktrials.rules.escalation.ThreePlusThreeSettings;
import org.nktrials.rules.escalation.ThreePlusThreeSettings.DeEscalation;
import org.nktrials.rules.escalation.ThreePlusThreeSettings.TopDose;
import org.nktrials.validation.Requirement;

@Requirement("ESC-18")
class DosePathsTests {

  private static final ThreePlusThreeSettings SIX =
      ThreePlusThreeSettings.of(DeEscalation.SIX_AT_MTD, TopDose.REQUIRE_SIX, null);

  private static DosePath ahead(int cohorts, Cohort... history) {
    return new DosePaths(SIX, LevelNames.NUMBERS)
        .ahead(DoseHistory.fromLowest(4, history), cohorts);
  }

  private static List<String> words(DosePath path) {
    return path.branches().stream().map(branch -> branch.words(path.observed())).toList();
  }

  @Test
  void firstCohortLeadsUpOnceMoreOrDown() {
    DosePath path = ahead(1);
    assertThat(path.decision().code()).isEqualTo(DecisionCode.START);
    assertThat(words(path))
        .containsExactly("0 of 3 with DLT", "1 of 3 with DLT", "2 or 3 of 3 with DLT");
    assertThat(path.branches())
        .extracting(branch -> branch.next().decision().code())
        .containsExactly(DecisionCode.ESCALATE, DecisionCode.EXPAND, DecisionCode.STOP_NO_MTD);
    assertThat(path.branches()).allMatch(branch -> branch.next().isLeaf());
  }

  @Test
  void twoCohortsAheadAreSeen() {
    DosePath path = ahead(2, Cohort.closed(1, 3, 0));
    DosePath escalated = path.branches().getFirst().next();
    assertThat(escalated.branches())
        .extracting(branch -> branch.next().decision().code())
        .containsExactly(DecisionCode.ESCALATE, DecisionCode.EXPAND, DecisionCode.DE_ESCALATE);
  }

  @Test
  void patientsInTheWindowArePartOfTheNextCohort() {
    DosePath path = ahead(1, Cohort.closed(1, 3, 0), new Cohort(2, 1, 0, 2));
    assertThat(path.observed()).isEqualTo(2);
    assertThat(path.branches())
        .extracting(Branch::fewest, Branch::most)
        .extracting(Object::toString)
        .hasSize(3);
  }

  @Test
  void aCompleteTrialHasNoPath() {
    DosePath path = ahead(2, Cohort.closed(1, 3, 2));
    assertThat(path.isLeaf()).isTrue();
    assertThat(path.observed()).isZero();
  }

  @Test
  void windowsAtOtherLevelsAreTakenToCloseWithoutDlt() {
    DosePath path = ahead(1, new Cohort(1, 2, 0, 1), Cohort.closed(2, 3, 0));
    assertThat(path.branches()).isNotEmpty();
  }

  @Test
  void spellsRangesOfOutcomes() {
    DosePath none = ahead(0);
    assertThat(new Branch(2, 6, none).words(6)).isEqualTo("2 to 6 of 6 with DLT");
  }
}
