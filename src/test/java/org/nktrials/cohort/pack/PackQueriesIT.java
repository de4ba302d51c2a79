package org.nktrials.cohort.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Role;
import org.nktrials.cohort.CohortScenario;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.Statements;
import org.nktrials.support.TestDatabase;
import org.nktrials.support.TestPeople;
import org.nktrials.toxicity.VerdictKind;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/** A pack asks the database as often for 30 patients as for 3. */
@Requirement("PAGE-03")
@IntegrationTest
@AutoConfigureMockMvc
class PackQueriesIT {

  @Autowired private CohortScenario scenario;
  @Autowired private Packs packs;
  @Autowired private TestDatabase database;
  @Autowired private TestPeople people;

  @Test
  void areAsManyForThirtyPatientsAsForThree() throws SQLException {
    TrialSummary trial = scenario.startedTrial();
    scenario.cohortWithoutDlt(trial, 1);
    int number = prepare(trial);
    var few = statements(() -> packs.check(trial.code(), number));
    assertThat(few).isNotEmpty();

    allowPlaces(trial, 40);
    for (int more = 0; more < 27; more++) {
      add(trial, more);
    }
    int later = prepare(trial);
    assertThat(
            people
                .doing(Role.INVESTIGATOR, () -> packs.pack(trial.code(), later))
                .content()
                .rows()
                .filter(row -> row.patient() != null)
                .map(Table.Row::patient)
                .distinct())
        .hasSize(30);
    assertThat(statements(() -> packs.check(trial.code(), later))).hasSameSizeAs(few);
  }

  private int prepare(TrialSummary trial) {
    return people.doing(
        Role.COORDINATOR,
        () -> packs.prepare(new PreparePack(trial.code(), null, TimeOrderedId.next())));
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
