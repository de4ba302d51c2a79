package org.nktrials.sample.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nktrials.sample.result.SampleScenario.value;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Grant;
import org.nktrials.access.Role;
import org.nktrials.access.SignedInPerson;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.sample.custody.ImmuneSample;
import org.nktrials.sample.custody.StepKind;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.Statements;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
@AutoConfigureMockMvc
@Import(SampleScenario.class)
class SamplePagesIT {

  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;
  @Autowired private SampleScenario scenario;
  @Autowired private ProtocolService protocols;
  @Autowired private Assays assays;
  @Autowired private JdbcClient jdbc;

  private PatientSummary patient;
  private String trial;

  @BeforeEach
  void begin() {
    patient = scenario.patient();
    trial = protocols.trial(patient.trialId()).code();
  }

  private MvcTestResult get(String page, SignedInPerson person) {
    return mvc.get().uri(page).with(people.as(person)).exchange();
  }

  private MvcTestResult post(String page, SignedInPerson person, String... fields) {
    var request = mvc.post().uri(page).with(people.as(person)).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }

  private SignedInPerson laboratory() {
    return people.person(Role.LABORATORY);
  }

  @Requirement("IMMUNE-04")
  @Test
  void aTubeGoesFromTheDueListToReleasedResults() {
    String due = "/trials/" + trial + "/samples/due";
    assertThat(get(due + "?closed=true", laboratory()))
        .hasStatusOk()
        .bodyText()
        .contains(patient.code(), "immune panel", "Make label");
    MvcTestResult made =
        post(
            "/patients/" + patient.code() + "/samples",
            laboratory(),
            "visit",
            "C1D10",
            "tube",
            "IMMUNO");
    assertThat(made).hasStatus3xxRedirection();
    String page = made.getResponse().getRedirectedUrl().replace("/label", "");
    String code = page.substring(page.lastIndexOf('/') + 1);
    assertThat(get(page + "/label", laboratory()))
        .hasStatusOk()
        .bodyText()
        .contains("Data Matrix of " + code, "Synthetic");
    assertThat(step(page, code, "COLLECTED", 90)).hasStatus3xxRedirection();
    assertThat(step(page, "S-000000", "RECEIVED", 60))
        .hasStatus(422)
        .bodyText()
        .contains("This tube is S-000000");
    assertThat(step(page, code, "PROCESSED", 60))
        .hasStatus(422)
        .bodyText()
        .contains("cannot be processed now");
    assertThat(step(page, code, "RECEIVED", 60, "condition", "HAEMOLYSED"))
        .hasStatus3xxRedirection();
    assertThat(
            jdbc.sql(
                    "select count(*) from query where patient_id = ? and check_name ="
                        + " 'sample-condition'")
                .param(patient.id())
                .query(Long.class)
                .single())
        .isEqualTo(1);
    assertThat(
            post(
                page + "/results",
                laboratory(),
                "rows[0].parameter",
                "NK_ABS",
                "rows[0].value",
                "many"))
        .hasStatus(422)
        .bodyText()
        .contains("Type a number", "many", "how the absolute counts");
    assertThat(
            post(
                page + "/results",
                laboratory(),
                "platform",
                "SINGLE_PLATFORM",
                "rows[0].parameter",
                "LYM_ABS",
                "rows[1].parameter",
                "NK_ABS",
                "rows[1].value",
                "-1"))
        .hasStatus(422)
        .bodyText()
        .contains("cannot be negative");
    assertThat(
            post(
                page + "/results",
                laboratory(),
                "platform",
                "SINGLE_PLATFORM",
                "rows[0].parameter",
                "NK_ABS",
                "rows[0].value",
                "212",
                "rows[1].parameter",
                "NK_HLADR_PCT",
                "rows[1].value",
                "<0.5"))
        .hasStatus3xxRedirection();
    assertThat(post(page + "/release", laboratory()))
        .hasStatus(422)
        .bodyText()
        .contains("You entered results");
    assertThat(post(page + "/release", scenario.second())).hasStatus3xxRedirection();
    assertThat(get(page, people.person(Role.MONITOR)))
        .hasStatusOk()
        .bodyText()
        .contains("212 cells/µL", "&lt; 0.5 %", "haemolysed", "released", "results released");
    assertThat(
            mvc.get()
                .uri("/api/v1/trials/" + trial + "/results?parameter=NK_ABS")
                .with(people.asProgramOf(people.person(Role.MONITOR))))
        .hasStatusOk()
        .bodyText()
        .contains("\"NK_ABS\"", "\"value\":212", "\"derived\":null");
    assertThat(get("/patients/" + patient.code(), laboratory()))
        .hasStatusOk()
        .bodyText()
        .contains(page);
    assertThat(get("/trials/" + trial + "/samples?text=" + code + "&state=RELEASED", laboratory()))
        .hasStatusOk()
        .bodyText()
        .contains(code);
    assertThat(get("/trials/" + trial + "/samples.csv?from=2100-01-01", laboratory()))
        .hasStatusOk()
        .bodyText()
        .doesNotContain(code);
  }

  private MvcTestResult step(String page, String code, String kind, int ago, String... more) {
    String at = LocalDateTime.now(patient.site().zone()).minusMinutes(ago).withNano(0).toString();
    List<String> fields = new java.util.ArrayList<>(List.of("code", code, "kind", kind, "at", at));
    fields.addAll(List.of(more));
    return post(page + "/step", laboratory(), fields.toArray(String[]::new));
  }

  @Test
  void keepsBothRawValuesOfAnAssay() {
    ImmuneSample sample = scenario.received(patient, "C1D10");
    String page = "/samples/" + sample.code();
    assertThat(
            post(
                page + "/assays",
                laboratory(),
                "assay",
                "CYTOTOXICITY",
                "target",
                "K562",
                "withTarget",
                "42.5",
                "withoutTarget",
                "4"))
        .hasStatus(422)
        .bodyText()
        .contains("needs its E:T ratio");
    for (String effectors : List.of("1e99999999", "0.00001", "2000")) {
      assertThat(
              post(
                  page + "/assays",
                  laboratory(),
                  "assay",
                  "CYTOTOXICITY",
                  "target",
                  "K562\u0007",
                  "effectors",
                  effectors,
                  "withTarget",
                  "42.5",
                  "withoutTarget",
                  "4"))
          .hasStatus(422)
          .bodyText()
          .contains("at most 1,000");
    }
    assertThat(
            post(
                page + "/assays",
                laboratory(),
                "assay",
                "CYTOTOXICITY",
                "target",
                "K562\u0007x",
                "effectors",
                "10",
                "withTarget",
                "42.5",
                "withoutTarget",
                "4"))
        .hasStatus(422)
        .bodyText()
        .contains("signs in one line");
    AssayResult stored = scenario.cytotoxicity(sample);
    assertThat(get(page, laboratory()))
        .hasStatusOk()
        .bodyText()
        .contains("K562, E:T 10:1", "42.5 %", "4 %", "38.5 points");
    assertThat(get(page + "/assays?replaces=" + stored.id(), laboratory())).hasStatusOk();
    assertThat(
            post(
                page + "/assays",
                laboratory(),
                "assay",
                "CYTOTOXICITY",
                "target",
                "K562",
                "effectors",
                "10",
                "withTarget",
                "41",
                "withoutTarget",
                "4",
                "replaces",
                stored.id().toString(),
                "why",
                "Misread"))
        .hasStatus3xxRedirection();
    assertThat(get(page, laboratory())).bodyText().contains("37 points", "corrected");
  }

  @Requirement("IMMUNE-04")
  @Test
  void todayShowsTheLaboratoryWhatWaits() {
    SignedInPerson person =
        people.person(
            "laboratory-" + trial.toLowerCase(java.util.Locale.ROOT),
            new Grant(Role.LABORATORY, patient.trialId(), null, null));
    ImmuneSample sample = scenario.received(patient, "C1D10");
    scenario.record(value(sample, "NK_ABS", "200"));
    assertThat(get("/today", person))
        .hasStatusOk()
        .bodyText()
        .contains("Process sample " + sample.code());
    scenario.step(sample, StepKind.ANALYSED, 10, null);
    assertThat(get("/today", person))
        .hasStatusOk()
        .bodyText()
        .contains("Release results of " + sample.code());
  }

  @Test
  void asksTheDatabaseAsOftenForManyAsForFew() {
    ImmuneSample sample = scenario.received(patient, "C1D10");
    scenario.record(value(sample, "NK_ABS", "200"));
    List<String> pages =
        List.of(
            "/samples/" + sample.code(),
            "/trials/" + trial + "/samples",
            "/trials/" + trial + "/samples/due");
    List<Integer> few = pages.stream().map(this::count).toList();
    scenario.record(value(sample, "CD4_ABS", "600"), value(sample, "CD8_ABS", "300"));
    scenario.cytotoxicity(sample);
    scenario.received(patient, "C1D1");
    scenario.labelled(patient, "C1D15");
    assertThat(pages.stream().map(this::count).toList()).isEqualTo(few);
  }

  private int count(String page) {
    return Statements.of(() -> assertThat(get(page, laboratory())).hasStatusOk()).size();
  }

  @Test
  void lettingACorrectionOfAnAssayGoBringsTheEarlierOneBack() {
    ImmuneSample sample = scenario.received(patient, "C1D10");
    AssayResult stored = scenario.cytotoxicity(sample);
    scenario.release(sample);
    NewAssayResult before = stored.measured();
    AssayResult corrected =
        people.doing(
            Role.LABORATORY,
            () ->
                assays.record(
                    new NewAssayResult(
                        sample.id(),
                        before.assay(),
                        before.target(),
                        before.effectors(),
                        before.stimulus(),
                        new BigDecimal("41"),
                        before.withoutTarget(),
                        null,
                        null,
                        UUID.randomUUID()),
                    stored.id(),
                    "Misread"));
    people.doing(
        Role.LABORATORY,
        () -> {
          assays.withdraw(sample.code(), corrected.id(), corrected.version(), "Was right before");
          return sample;
        });
    assertThat(assays.of(sample))
        .filteredOn(AssayResult::counts)
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.id()).isEqualTo(stored.id());
              assertThat(one.state()).isEqualTo(ResultState.RELEASED);
            });
  }
}
