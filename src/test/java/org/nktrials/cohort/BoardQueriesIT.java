package org.nktrials.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Role;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.Statements;
import org.nktrials.support.TestDatabase;
import org.nktrials.support.TestPeople;
import org.nktrials.toxicity.VerdictKind;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/** The board asks the database as often for 30 patients as for 3. */
@Requirement("PAGE-03")
@IntegrationTest
@AutoConfigureMockMvc
class BoardQueriesIT {

  @Autowired private CohortScenario scenario;
  @Autowired private CohortBoard board;
  @Autowired private CohortTasks tasks;
  @Autowired private TestDatabase database;
  @Autowired private TestPeople people;

  @Test
  void areAsManyForThirtyPatientsAsForThree() throws SQLException {
    TrialSummary trial = scenario.startedTrial();
    scenario.cohortWithoutDlt(trial, 1);
    var few = statements(() -> board.of(trial.code()));
    var fewTasks = statements(() -> tasks.due(List.of(trial.id())));
    assertThat(few).isNotEmpty();

    allowPlaces(trial, 40);
    for (int more = 0; more < 27; more++) {
      add(trial, more);
    }
    assertThat(people.doing(Role.INVESTIGATOR, () -> board.of(trial.code())).columns().getFirst())
        .matches(column -> column.cells().size() == 30);
    assertThat(statements(() -> board.of(trial.code()))).hasSameSizeAs(few);
    assertThat(statements(() -> tasks.due(List.of(trial.id())))).hasSameSizeAs(fewTasks);
  }

  private void add(TrialSummary trial, int number) {
    String site = number % 2 == 0 ? "01" : "02";
    if (number % 3 == 0) {
      PatientSummary waiting = scenario.enrolled(trial, site, 1);
      scenario.given(waiting, "CTX", 3);
    } else if (number % 3 == 1) {
      scenario.treated(trial, site, 1, 3);
    } else {
      scenario.evaluated(trial, site, 1, VerdictKind.NO_DLT);
    }
  }

  /** More places than any decision allows, past the rules. */
  private void allowPlaces(TrialSummary trial, int places) throws SQLException {
    try (Connection owner = database.asOwner();
        var settings = owner.createStatement();
        var change =
            owner.prepareStatement("update level_opening set places = ? where trial_id = ?")) {
      owner.setAutoCommit(false);
      settings.execute(
          "select set_config('nk.actor_name', 'a test', true),"
              + " set_config('nk.reason', 'many patients', true)");
      change.setInt(1, places);
      change.setObject(2, trial.id());
      assertThat(change.executeUpdate()).isEqualTo(1);
      owner.commit();
    }
  }

  private List<String> statements(Supplier<?> work) {
    people.doing(Role.INVESTIGATOR, work); // protocol versions are read once and kept
    return Statements.of(() -> people.doing(Role.INVESTIGATOR, work));
  }
}
