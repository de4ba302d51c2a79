package org.nktrials.cohort.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Role;
import org.nktrials.cohort.CohortScenario;
import org.nktrials.cohort.ManyPatients;
import org.nktrials.cohort.pack.Packs;
import org.nktrials.cohort.pack.PreparePack;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.Statements;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** No page of the cohort room asks the database more than twelve times, however many patients. */
@Requirement("PAGE-03")
@IntegrationTest
@AutoConfigureMockMvc
class CohortPageStatementsIT {

  private static final int MOST = 12;

  private static final List<String> PAGES =
      List.of(
          "board",
          "decisions",
          "decisions/1",
          "decisions/new",
          "packs",
          "packs/1",
          "packs/1/check",
          "meetings",
          "meetings/new",
          "design",
          "places");

  @Autowired private CohortScenario scenario;
  @Autowired private ManyPatients many;
  @Autowired private Packs packs;
  @Autowired private TestPeople people;
  @Autowired private MockMvcTester mvc;

  @Test
  void areAtMostTwelveAndAsManyForTwoThousandPatientsAsForTwenty() throws SQLException {
    TrialSummary trial = scenario.startedTrial();
    scenario.cohortWithoutDlt(trial, 1);
    scenario.decide(trial, scenario.recommended(trial));
    scenario.treated(trial, "01", 2, 3);
    people.doing(
        Role.COORDINATOR,
        () -> packs.prepare(new PreparePack(trial.code(), null, TimeOrderedId.next())));
    many.add(trial, 1, 16);
    Map<String, List<String>> few = statements(trial);
    few.forEach(
        (page, seen) ->
            assertThat(seen)
                .as(page + Statements.listed(seen))
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(MOST));

    many.add(trial, 17, 1996);
    statements(trial)
        .forEach(
            (page, seen) ->
                assertThat(seen)
                    .as(page + Statements.listed(seen))
                    .hasSameSizeAs(few.getOrDefault(page, List.of())));
  }

  @Test
  void noticesNeedAsFew() {
    var chair = people.as(Role.COMMITTEE_MEMBER);
    get("/notices", chair);
    assertThat(Statements.of(() -> get("/notices", chair))).hasSizeLessThanOrEqualTo(MOST);
  }

  private Map<String, List<String>> statements(TrialSummary trial) {
    var investigator = people.as(Role.INVESTIGATOR);
    Map<String, List<String>> seen = new TreeMap<>();
    for (String page : PAGES) {
      String path = "/trials/%s/%s".formatted(trial.code(), page);
      seen.put(page, Statements.of(() -> get(path, investigator)));
    }
    return seen;
  }

  private void get(String path, RequestPostProcessor person) {
    assertThat(mvc.get().uri(path).with(person)).as(path).hasStatusOk();
  }
}
