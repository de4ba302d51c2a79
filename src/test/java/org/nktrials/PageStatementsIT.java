package org.nktrials;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Role;
import org.nktrials.outcome.marker.DefineAnalysis;
import org.nktrials.outcome.marker.MarkerAnalyses;
import org.nktrials.outcome.marker.MarkerQuestion;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.rules.response.EndpointKind;
import org.nktrials.rules.response.MarkerCut;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.ManyPatients;
import org.nktrials.support.RecordedStatements;
import org.nktrials.support.RecordedStatements.Sent;
import org.nktrials.support.TestDatabase;
import org.nktrials.support.TestPeople;
import org.nktrials.support.TrialScenario;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * Every page that shows patients asks the database as often for 2,000 patients as for 20, and at
 * most twelve times.
 */
@Requirement("PAGE-03")
@IntegrationTest(fresh = true)
@AutoConfigureMockMvc
@Import(RecordedStatements.Instead.class)
class PageStatementsIT {

  private static final int MOST = 12;
  private static final int EVENTS = 5;

  @Autowired private TrialScenario scenario;
  @Autowired private TestPeople people;
  @Autowired private MarkerAnalyses analyses;
  @Autowired private TestDatabase database;
  @Autowired private RecordedStatements statements;
  @Autowired private MockMvcTester mvc;

  /** A page as someone sees it. */
  record Page(Role role, String path) {}

  @Test
  void areAsFewForTwoThousandPatientsAsForTwenty() throws SQLException {
    people.site("01");
    people.site("02");
    TrialSummary trial = scenario.startedTrial("PAGES-1");
    scenario.trial("PAGES-2");
    ManyPatients patients = new ManyPatients(database, trial, EVENTS);
    List<Page> pages = MeasuredPages.of(trial.code(), patients.until(20));
    Map<Page, List<Sent>> few = measured(pages);
    patients.until(2000);
    compare(pages, few, measured(pages));
  }

  private static void compare(
      List<Page> pages, Map<Page, List<Sent>> few, Map<Page, List<Sent>> many) {
    pages.forEach(
        page ->
            System.out.printf(
                "%-24s %-60s %3d %3d%n",
                page.role(), page.path(), few.get(page).size(), many.get(page).size()));
    assertThat(pages)
        .allSatisfy(
            page ->
                assertThat(many.get(page))
                    .as(() -> page + "\n" + RecordedStatements.words(many.get(page)))
                    .hasSameSizeAs(few.get(page))
                    .hasSizeLessThanOrEqualTo(MOST));
  }

  @Test
  void immunePagesAskAsOftenForAThousandMeasuredPatientsAsForTwenty() throws SQLException {
    people.site("01");
    people.site("02");
    TrialSummary trial = scenario.startedTrial("PAGES-3");
    ManyPatients patients = new ManyPatients(database, trial, 1);
    String patient = patients.until(20);
    patients.immuneValues(4, 4);
    people.doing(
        Role.STATISTICIAN,
        () ->
            analyses.define(
                new DefineAnalysis(
                    trial.id(),
                    null,
                    new MarkerQuestion(
                        "CD4_ABS",
                        "C1D1",
                        null,
                        MarkerCut.MEDIAN_GREATER,
                        EndpointKind.OS,
                        null,
                        null),
                    UUID.randomUUID())));
    String three = "?parameter=CD4_ABS&parameter=CD8_ABS&parameter=CD4_CD8_RATIO";
    List<Page> pages =
        List.of(
            new Page(Role.STATISTICIAN, "/trials/PAGES-3/immune" + three),
            new Page(Role.STATISTICIAN, "/trials/PAGES-3/immune/course.csv" + three),
            new Page(Role.INVESTIGATOR, "/patients/" + patient + "/immune" + three),
            new Page(Role.STATISTICIAN, "/trials/PAGES-3/analyses"),
            new Page(Role.STATISTICIAN, "/trials/PAGES-3/analyses/1"),
            new Page(Role.STATISTICIAN, "/trials/PAGES-3/analyses/1/pdf"));
    Map<Page, List<Sent>> few = measured(pages);
    patients.until(1000);
    patients.immuneValues(4, 4);
    people.doing(Role.STATISTICIAN, () -> analyses.run(trial.id(), 1, UUID.randomUUID()));
    compare(pages, few, measured(pages));
  }

  private Map<Page, List<Sent>> measured(List<Page> pages) {
    Map<Page, List<Sent>> sent = new LinkedHashMap<>();
    for (Page page : pages) {
      var person = people.as(page.role());
      Runnable ask =
          () -> {
            var answer = mvc.get().uri(page.path()).with(person).exchange().getResponse();
            assertThat(answer.getStatus()).as(page.toString()).isEqualTo(HttpStatus.OK.value());
          };
      ask.run(); // protocol versions are read once and kept
      sent.put(page, statements.of(ask));
    }
    return sent;
  }
}
