package org.nktrials.sample.immune.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nktrials.sample.result.SampleScenario.value;

import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Role;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.rules.immune.ImmuneMethod;
import org.nktrials.rules.immune.ImmuneParameter;
import org.nktrials.rules.immune.ImmuneQualifier;
import org.nktrials.sample.custody.ImmuneSample;
import org.nktrials.sample.result.NewImmuneResult;
import org.nktrials.sample.result.SampleScenario;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@IntegrationTest
@AutoConfigureMockMvc
@Import(SampleScenario.class)
class ImmunePagesIT {

  @Autowired private SampleScenario samples;
  @Autowired private ProtocolService protocols;
  @Autowired private TestPeople people;
  @Autowired private MockMvcTester mvc;

  @Requirement("IMMUNE-05")
  @Test
  void onlyReleasedValuesAreDrawn() {
    PatientSummary patient = samples.patient();
    ImmuneSample sample = samples.received(patient, "C1D1");
    samples.record(value(sample, "CD4_ABS", "412"), value(sample, "CD8_ABS", "206"));
    assertThat(page(patient, "?parameter=CD4_ABS")).contains("No released value of this patient");
    samples.release(sample);
    assertThat(page(patient, "?parameter=CD4_ABS"))
        .contains("412")
        .contains("immune-chart")
        .contains("No dose was given, so no course lies between two samples.");
    assertThat(trial(patient, "?parameter=CD4_ABS")).contains(patient.code()).contains("412");
    assertThat(page(patient, "?parameter=CD4_CD8_RATIO")).contains(">2<");
  }

  @Test
  void filesHoldTheNumbersAndSayWhetherTheyAreSynthetic() {
    PatientSummary patient = samples.patient();
    ImmuneSample sample = samples.received(patient, "C1D1");
    samples.record(value(sample, "NK_HLADR_PCT", "31.5"));
    samples.release(sample);
    boolean synthetic =
        people.doing(Role.MONITOR, () -> protocols.trial(patient.trialId())).synthetic();
    assertThat(get("/patients/" + patient.code() + "/immune.csv?parameter=NK_HLADR_PCT"))
        .contains((synthetic ? "synthetic," : "observed,") + patient.code())
        .contains("31.5");
    assertThat(get(path(patient) + "/course.csv?parameter=NK_HLADR_PCT")).contains("31.5");
    assertThat(get(path(patient) + "/change.csv?parameter=NK_HLADR_PCT"))
        .contains("percentage points");
  }

  @Test
  void anAssayIsDrawnWithBothRawValuesOnceReleased() {
    PatientSummary patient = samples.patient();
    ImmuneSample sample = samples.received(patient, "C1D1");
    samples.cytotoxicity(sample);
    String query = "?parameter=CYTOTOXICITY: K562 at E:T 10:1";
    String trial = trialCode(patient);
    assertThat(page(patient, query)).doesNotContain("38.5");
    assertThat(get("/api/v1/trials/" + trial + "/results")).doesNotContain("CYTOTOXICITY");
    samples.release(sample);
    assertThat(page(patient, query))
        .contains("Dead target cells with less without target, K562 at E:T 10:1")
        .contains("38.5 (42.5 with target, 4 without)");
    assertThat(trial(patient, "")).contains("CYTOTOXICITY: K562 at E:T 10:1");
    assertThat(get("/patients/" + patient.code() + "/immune.csv" + query)).contains("42.5,4");
    assertThat(get("/api/v1/trials/" + trial + "/results"))
        .contains("\"CYTOTOXICITY: K562 at E:T 10:1\"")
        .contains("\"withTarget\":42.5");
  }

  @Test
  void limitsAreArrowsWithTheirSigns() {
    PatientSummary patient = samples.patient();
    ImmuneSample sample = samples.received(patient, "C1D1");
    samples.record(
        limit(value(sample, "B_CD19_ABS", "5"), ImmuneQualifier.LESS),
        limit(value(sample, "CD4_ABS", "2000"), ImmuneQualifier.GREATER));
    samples.release(sample);
    assertThat(page(patient, "?parameter=B_CD19_ABS&parameter=CD4_ABS"))
        .contains("&lt; 5", "&gt; 2000", "immune-limit");
    assertThat(get(path(patient) + "/course.csv?parameter=CD4_ABS"))
        .contains("GREATER,2000,> 2000");
  }

  @Test
  void countsOfTwoPlatformsAreMarkedInEveryTableAndTest() {
    PatientSummary beads = samples.patient();
    PatientSummary dual = samples.patient();
    for (String visit : new String[] {"C1D1", "C1D15"}) {
      ImmuneSample one = samples.received(beads, visit);
      ImmuneSample other = samples.received(dual, visit);
      samples.record(value(one, "NK_ABS", "200"), onDualPlatform(value(other, "NK_ABS", "300")));
      samples.release(one, other);
    }
    String query = "?parameter=NK_ABS&before=C1D1&after=C1D15";
    assertThat(trial(dual, query))
        .contains("Dual platform before and after: 1 of the 1 changes")
        .contains("C1D15: 300 (dual platform)");
    assertThat(get(path(dual) + "/change.csv" + query))
        .contains("% of the value before,dual platform");
    assertThat(trial(beads, query))
        .contains("C1D15: 200<")
        .doesNotContain("Dual platform before and after");
    assertThat(get(path(beads) + "/change.csv" + query))
        .contains("% of the value before,single platform (beads)");
  }

  private static NewImmuneResult onDualPlatform(NewImmuneResult value) {
    return NewImmuneResult.of(
        value.sampleId(),
        ImmuneParameter.of(value.parameter()).orElseThrow(),
        value.value(),
        ImmuneQualifier.EXACT,
        ImmuneMethod.DUAL_PLATFORM);
  }

  private static NewImmuneResult limit(NewImmuneResult value, ImmuneQualifier sign) {
    ImmuneParameter parameter = ImmuneParameter.of(value.parameter()).orElseThrow();
    return NewImmuneResult.of(value.sampleId(), parameter, value.value(), sign, value.method());
  }

  @Test
  void whatThePanelDoesNotHaveIsNamedAndLeftOut() {
    PatientSummary patient = samples.patient();
    assertThat(trial(patient, "?parameter=<script>&parameter=CD4_ABS&before=nowhere"))
        .contains("left out: &lt;script&gt;")
        .contains("CD4 T cells");
    assertThat(
            trial(
                patient,
                "?parameter=LYM_ABS&parameter=CD4_ABS&parameter=CD8_ABS&parameter=NK_ABS"
                    + "&parameter=TREG_ABS"))
        .contains("the first 4 of 5 are drawn");
  }

  @Test
  void theCommitteeSeesNoPatients() {
    PatientSummary patient = samples.patient();
    assertThat(mvc.get().uri(path(patient)).with(people.as(Role.COMMITTEE_MEMBER)))
        .hasStatus4xxClientError();
  }

  private String page(PatientSummary patient, String query) {
    return get("/patients/" + patient.code() + "/immune" + query);
  }

  private String trial(PatientSummary patient, String query) {
    return get(path(patient) + query);
  }

  private String path(PatientSummary patient) {
    return "/trials/" + trialCode(patient) + "/immune";
  }

  private String trialCode(PatientSummary patient) {
    return people.doing(Role.MONITOR, () -> protocols.trial(patient.trialId())).code();
  }

  private String get(String uri) {
    var answer = mvc.get().uri(uri).with(people.as(Role.MONITOR)).exchange().getResponse();
    assertThat(answer.getStatus()).as(uri).isEqualTo(200);
    try {
      return answer.getContentAsString();
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
