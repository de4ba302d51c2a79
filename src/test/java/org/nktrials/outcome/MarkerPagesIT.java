package org.nktrials.outcome;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nktrials.access.Grant;
import org.nktrials.access.Role;
import org.nktrials.outcome.followup.FollowUpKind;
import org.nktrials.outcome.marker.AnalysedTrial;
import org.nktrials.outcome.marker.AnalysisFilter;
import org.nktrials.outcome.marker.MarkerAnalyses;
import org.nktrials.outcome.marker.MarkerRow;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.rules.response.EndpointKind;
import org.nktrials.rules.response.MarkerCut;
import org.nktrials.sample.result.ResultUses;
import org.nktrials.shared.Refused;
import org.nktrials.support.InstalledR;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.Statements;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.nktrials.visit.VisitScenario;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
@AutoConfigureMockMvc
@Import(MarkerScenario.class)
class MarkerPagesIT {

  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;
  @Autowired private MarkerScenario markers;
  @Autowired private MarkerAnalyses analyses;
  @Autowired private Patients patients;
  @Autowired private VisitScenario visits;
  @Autowired private List<ResultUses> uses;
  @Autowired private JdbcClient jdbc;

  private MvcTestResult get(String path) {
    return mvc.get().uri(path).with(people.as(Role.STATISTICIAN)).exchange();
  }

  private MvcTestResult post(String path, Map<String, String> fields) {
    var request = mvc.post().uri(path).with(people.as(Role.STATISTICIAN)).with(csrf());
    for (var field : fields.entrySet()) {
      request = request.param(field.getKey(), field.getValue());
    }
    return request.exchange();
  }

  private static Map<String, String> question(String landmark) {
    return Map.of(
        "marker",
        "NK_ABS",
        "visit",
        "C1D15",
        "cut",
        "MEDIAN_AT_LEAST",
        "endpoint",
        "PFS",
        "landmarkDay",
        landmark);
  }

  @Requirement("RESP-04")
  @Test
  void refusesAClockBeforeTheSampleAndNamesThePatients() {
    TrialSummary trial = markers.trial();
    String list = "/trials/" + trial.code() + "/analyses";
    assertThat(get(list)).hasStatusOk().bodyText().contains("No analysis was made", "HLADR_PFS");
    assertThat(post(list, question("0")))
        .hasStatus(422)
        .bodyText()
        .contains("before the marker was sampled", trial.code() + "-01-001");
    assertThat(post(list, question("never"))).hasStatus(422).bodyText().contains("whole number");
    assertThat(
            post(
                list,
                Map.of("marker", "GLOW", "visit", "C1D15", "cut", "CONTINUOUS", "endpoint", "OS")))
        .hasStatus(422)
        .bodyText()
        .contains("does not have it");
    assertThat(all(trial).page()).isEmpty();
    assertThat(
            post(
                list,
                Map.of(
                    "planned",
                    "HLADR_PFS",
                    "marker",
                    "NK_HLADR_ABS",
                    "visit",
                    "C1D15",
                    "cut",
                    "MEDIAN_GREATER",
                    "endpoint",
                    "PFS")))
        .hasStatus(422)
        .bodyText()
        .contains("Only 0 patients");
  }

  /** The exported file itself, of either endpoint and every cut, run by R where it is installed. */
  @Test
  void theScriptReproducesTheAnalysisInR(@TempDir Path folder) throws UnsupportedEncodingException {
    InstalledR.needed();
    TrialSummary trial = markers.trial();
    for (MarkerCut cut : MarkerCut.values()) {
      for (EndpointKind endpoint : EndpointKind.values()) {
        int number = markers.analysis(trial, cut, endpoint).number();
        MvcTestResult script = get("/trials/" + trial.code() + "/analyses/" + number + "/r");
        assertThat(InstalledR.run(script.getResponse().getContentAsString(), folder))
            .contains("R agrees on all");
      }
    }
  }

  @Requirement("RESP-05")
  @Test
  void savesARunWithItsDataAndSaysWhenTheyChange() {
    TrialSummary trial = markers.trial();
    String list = "/trials/" + trial.code() + "/analyses";
    assertThat(post(list, question(""))).hasStatus3xxRedirection();
    assertThat(post(list, question(""))).hasStatus(422).bodyText().contains("analysis 1 already");
    assertThat(get(list)).hasStatusOk().bodyText().contains("1 tests in this trial");
    String one = list + "/1";
    assertThat(get(one))
        .hasStatusOk()
        .bodyText()
        .contains("Exploratory", "At risk", "3, with the event 3, left out 0", "after Holm");
    assertThat(get(one + "/csv")).hasStatusOk().bodyText().contains("synthetic", "high", "low");
    assertThat(get(one + "/r"))
        .hasStatusOk()
        .bodyText()
        .contains("library(survival)", "survdiff", "R agrees on all", "synthetic data");
    assertThat(get(one + "/pdf")).hasStatusOk().hasContentType("application/pdf");
    assertThat(get(list + ".csv")).hasStatusOk().bodyText().contains("exploratory");
    assertThat(post(one + "/run", Map.of("submissionId", UUID.randomUUID().toString())))
        .hasStatus3xxRedirection();
    assertThat(people.doing(Role.STATISTICIAN, () -> analyses.open(trial.id(), 1)).runs())
        .hasSize(1);
    var third =
        people.doing(
            Role.COORDINATOR,
            () ->
                patients.everyPatientForCounting(trial.id()).values().stream()
                    .filter(patient -> patient.code().endsWith("003"))
                    .findFirst()
                    .orElseThrow());
    markers.follow(third, FollowUpKind.PROGRESSION_IMAGING, -3);
    assertThat(post(one + "/run", Map.of())).hasStatus3xxRedirection();
    assertThat(get(one)).bodyText().contains("Data have changed since run 1", third.code());
    assertThat(get(one + "?run=1")).hasStatusOk().bodyText().contains("left out 0");
    assertThat(get(one + "?run=7")).hasStatus(404);
    assertThat(get(list + "/9")).hasStatus(404);
  }

  private AnalysedTrial all(TrialSummary trial) {
    return people.doing(
        Role.STATISTICIAN,
        () ->
            analyses.of(
                trial.id(),
                AnalysisFilter.ALL,
                MarkerAnalyses.COLUMNS.page(PageRequest.of(0, 50))));
  }

  @Test
  void theListIsFilteredAndPagedWithAllTestsOfTheTrialCounted() {
    TrialSummary trial = markers.trial();
    markers.analysis(trial, MarkerCut.MEDIAN_GREATER, EndpointKind.PFS);
    markers.analysis(trial, MarkerCut.CONTINUOUS, EndpointKind.PFS);
    markers.analysis(trial, MarkerCut.MEDIAN_AT_LEAST, EndpointKind.PFS);
    int tests = all(trial).tests().tests();
    String list = "/trials/" + trial.code() + "/analyses";
    assertThat(get(list + "?size=1&page=1&sort=number,desc"))
        .hasStatusOk()
        .bodyText()
        .contains(list + "/2\"", tests + " tests in this trial", "Page 2 of 3")
        .doesNotContain(list + "/1\"");
    assertThat(get(list + "?of=OS")).hasStatusOk().bodyText().contains("No analysis matches");
    assertThat(get(list + "?find=nk_abs&made=own"))
        .hasStatusOk()
        .bodyText()
        .contains(list + "/1\"", list + "/3\"");
    assertThat(get(list + ".csv?made=planned")).hasStatusOk().bodyText().doesNotContain("NK_ABS");
    assertThat(get("/api/v1" + list + "?size=2"))
        .hasStatusOk()
        .bodyText()
        .contains("\"total\":3", "\"tests\":" + tests);
    assertThat(get("/api/v1" + list + "?size=2&page=9"))
        .hasStatusOk()
        .bodyText()
        .contains("\"total\":3");
    assertThat(get(list + "?made=somehow&of=ANY"))
        .bodyText()
        .contains(list + "/1\"", list + "/3\"");
    int statements = Statements.of(() -> assertThat(get(list)).hasStatusOk()).size();
    markers.analysis(trial, MarkerCut.MEDIAN_GREATER, EndpointKind.OS);
    assertThat(Statements.of(() -> assertThat(get(list)).hasStatusOk())).hasSize(statements);
  }

  @Requirement("RESP-05")
  @Test
  void theSameAnalysisDefinedTwiceAtOnceIsOneTest() throws Exception {
    TrialSummary trial = markers.trial();
    List<Callable<String>> tasks = new ArrayList<>();
    for (EndpointKind endpoint :
        List.of(EndpointKind.PFS, EndpointKind.PFS, EndpointKind.OS, EndpointKind.OS)) {
      tasks.add(
          () -> {
            try {
              markers.analysis(trial, MarkerCut.MEDIAN_GREATER, endpoint);
              return "saved";
            } catch (Refused refused) {
              return refused.problems().getFirst().code();
            }
          });
    }
    try (ExecutorService both = Executors.newFixedThreadPool(tasks.size())) {
      List<String> ends = new ArrayList<>();
      for (Future<String> one : both.invokeAll(tasks)) {
        ends.add(one.get());
      }
      assertThat(ends).contains("saved", "already-there");
      assertThat(ends).filteredOn("saved"::equals).hasSize(2);
    }
    AnalysedTrial made = all(trial);
    assertThat(made.page()).hasSize(2);
    assertThat(made.page())
        .allSatisfy(
            one -> {
              Double p = one.run().pValue();
              Double adjusted = made.tests().adjusted(one.analysis().id());
              assertThat(adjusted == null).isEqualTo(p == null);
              assertThat(adjusted == null || adjusted >= requireNonNull(p)).isTrue();
            });
  }

  @Test
  void theClockMayStartOnAVisitButNotBeforeTheSample() {
    TrialSummary trial = markers.trial();
    String list = "/trials/" + trial.code() + "/analyses";
    Map<String, String> asked = new HashMap<>(question(""));
    asked.put("landmarkVisit", "C1D1");
    assertThat(post(list, asked)).hasStatus(422).bodyText().contains("Only 0 patients");
    List<PatientSummary> all = patients(trial);
    visits.record(all.get(0), "C1D15", -15);
    visits.record(all.get(1), "C1D15", -16);
    visits.record(all.get(2), "C1D15", -14);
    asked.put("landmarkVisit", "C1D15");
    assertThat(post(list, asked))
        .hasStatus(422)
        .bodyText()
        .contains("before the marker was sampled", all.get(1).code())
        .doesNotContain(all.get(0).code() + ":", all.get(2).code() + ":");
    asked.put("landmarkVisit", "NOWHERE");
    assertThat(post(list, asked)).hasStatus(422).bodyText().contains("immune sample is planned");
    asked.put("landmarkVisit", "C1D15");
    asked.put("landmarkDay", "20");
    assertThat(post(list, asked)).hasStatus(422).bodyText().contains("one clock");
  }

  @Test
  void theClockStartsOnTheDayOfTheVisit() {
    TrialSummary trial = markers.trial();
    for (PatientSummary patient : patients(trial)) {
      visits.record(patient, "C1D15", -14);
    }
    Map<String, String> asked = new HashMap<>(question(""));
    asked.put("landmarkVisit", "C1D15");
    assertThat(post("/trials/" + trial.code() + "/analyses", asked)).hasStatus3xxRedirection();
    assertThat(rows(trial)).extracting(MarkerRow::days).containsExactly(4L, 9L, 12L);
  }

  @Test
  void anAssayMayBeTheMarkerButItsDifferencesAreNotDivided() {
    TrialSummary trial = markers.trial();
    String list = "/trials/" + trial.code() + "/analyses";
    Map<String, String> asked = new HashMap<>(question(""));
    asked.put("marker", "CYTOTOXICITY: Raji at E:T 10:1");
    assertThat(post(list, asked))
        .hasStatus(422)
        .bodyText()
        .contains("nor are released assays or donor cells");
    asked.put("marker", "CYTOTOXICITY: K562 at E:T 10:1");
    asked.put("comparedWith", "C1D1");
    assertThat(post(list, asked)).hasStatus(422).bodyText().contains("no ratio");
    asked.remove("comparedWith");
    assertThat(post(list, asked)).hasStatus3xxRedirection();
    assertThat(rows(trial)).extracting(MarkerRow::value).containsExactly(6.0, 16.0, 36.0);
  }

  private List<MarkerRow> rows(TrialSummary trial) {
    return all(trial).page().getContent().getFirst().run().table().rows();
  }

  private List<PatientSummary> patients(TrialSummary trial) {
    return people.doing(
        Role.COORDINATOR,
        () ->
            patients.everyPatientForCounting(trial.id()).values().stream()
                .sorted(Comparator.comparing(PatientSummary::code))
                .toList());
  }

  @Test
  void whoDoesNotReachAllSitesLearnsOnlyThatThereIsAnAnalysis() {
    TrialSummary trial = markers.trial();
    markers.analysis(trial, MarkerCut.MEDIAN_GREATER, EndpointKind.PFS);
    List<UUID> results =
        jdbc.sql("select id from immune_result where trial_id = ?")
            .param(trial.id())
            .query(UUID.class)
            .list();
    var local =
        people.person(
            "laboratory-of-01-only",
            new Grant(Role.LABORATORY, trial.id(), people.site("01").id(), null));
    assertThat(people.doing(local, () -> words(results))).containsOnly("a saved analysis");
    assertThat(people.doing(Role.STATISTICIAN, () -> words(results)))
        .hasSize(3)
        .allMatch(one -> one.startsWith("Analysis 1: NK_ABS at C1D15, PFS"));
  }

  private List<String> words(List<UUID> results) {
    return uses.stream()
        .flatMap(one -> one.of(results).values().stream())
        .flatMap(List::stream)
        .toList();
  }

  @Test
  void isForPeopleOfAllSites() {
    TrialSummary trial = markers.trial();
    markers.analysis(trial, MarkerCut.CONTINUOUS, EndpointKind.OS);
    var local =
        people.person(
            "investigator-of-02-only",
            new Grant(Role.INVESTIGATOR, trial.id(), people.site("02").id(), null));
    assertThat(
            mvc.get()
                .uri("/trials/" + trial.code() + "/analyses")
                .with(people.as(local))
                .exchange())
        .hasStatus(403);
    assertThat(get("/trials/" + trial.code() + "/analyses/1"))
        .hasStatusOk()
        .bodyText()
        .contains("not made: the marker is not cut");
    assertThat(get("/trials/" + trial.code() + "/outcomes/pictures"))
        .hasStatusOk()
        .bodyText()
        .contains("Swimmer plot", "Progression, by imaging");
  }
}
