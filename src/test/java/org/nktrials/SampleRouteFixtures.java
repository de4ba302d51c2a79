package org.nktrials;

import static org.nktrials.RouteFixture.of;

import java.time.LocalDateTime;
import java.util.UUID;
import java.util.stream.Stream;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.sample.custody.ImmuneSample;
import org.nktrials.sample.result.AssayResult;
import org.nktrials.sample.result.ImmuneResult;
import org.nktrials.sample.result.SampleScenario;
import org.springframework.context.annotation.Import;

/** Samples from their label to released results. */
@Import(SampleScenario.class)
class SampleRouteFixtures {

  private static final String LABORATORY = "laboratory";
  private static final String TRIAL = " /trials/{code}/samples";
  private static final String ONE = " /samples/{sample}";
  private static final String VALUE = ONE + "/results/{result}";

  private final SampleScenario scenario;
  private final ProtocolService protocols;

  SampleRouteFixtures(SampleScenario scenario, ProtocolService protocols) {
    this.scenario = scenario;
    this.protocols = protocols;
  }

  Stream<RouteFixture> all() {
    return Stream.of(reading(), forms(), custody(), results(), sending())
        .flatMap(fixtures -> fixtures);
  }

  private Stream<RouteFixture> reading() {
    return Stream.of(
        of("GET" + TRIAL, "monitor", "committee-member", this::toTrial),
        of("GET" + TRIAL + ".csv", "monitor", "committee-member", this::toTrial),
        of("GET" + TRIAL + "/due", "monitor", "committee-member", this::toTrial),
        of("GET /api/v1/trials/{code}/samples", "monitor", "committee-member", this::toTrial),
        of("GET /api/v1/trials/{code}/results", "monitor", "committee-member", this::toTrial),
        of("GET" + ONE, "monitor", "committee-member", this::toMeasured),
        of(
            "GET /api/v1" + ONE.strip() + "/results",
            "monitor",
            "committee-member",
            this::toMeasured),
        of(
            "GET /api/v1" + ONE.strip() + "/assays",
            "monitor",
            "committee-member",
            this::toMeasured),
        of("GET" + ONE + "/label", "monitor", "committee-member", () -> to(received())));
  }

  private Stream<RouteFixture> forms() {
    return Stream.of(
        of("GET" + ONE + "/step", LABORATORY, "monitor", () -> to(received())),
        of("GET" + ONE + "/results", LABORATORY, "monitor", () -> to(received())),
        of("GET" + ONE + "/assays", LABORATORY, "monitor", () -> to(received())),
        of("GET" + VALUE, LABORATORY, "monitor", this::toMeasured));
  }

  private Stream<RouteFixture> custody() {
    return Stream.of(
        of(
            "POST /patients/{patient}/samples",
            "coordinator",
            "monitor",
            () ->
                Sending.patient(scenario.patient().code())
                    .field("visit", "C1D10")
                    .field("tube", "IMMUNO")),
        of(
            "POST" + ONE + "/step",
            LABORATORY,
            "monitor",
            () -> {
              PatientSummary patient = scenario.patient();
              ImmuneSample sample = scenario.received(patient, "C1D10");
              return to(sample)
                  .field("code", sample.code())
                  .field("kind", "PROCESSED")
                  .field("at", LocalDateTime.now(patient.site().zone()).minusMinutes(5).withNano(0))
                  .field("version", sample.version())
                  .field("submissionId", UUID.randomUUID());
            }));
  }

  private Stream<RouteFixture> results() {
    return Stream.of(
        of(
            "POST" + ONE + "/results",
            LABORATORY,
            "monitor",
            () ->
                to(received())
                    .field("platform", "SINGLE_PLATFORM")
                    .field("rows[0].parameter", "NK_ABS")
                    .field("rows[0].value", "212")
                    .field("submissionId", UUID.randomUUID())),
        of("POST" + ONE + "/release", LABORATORY, "monitor", this::toMeasured),
        of("POST" + VALUE, LABORATORY, "monitor", () -> change().field("value", "213")),
        of("POST" + VALUE + "/withdraw", LABORATORY, "monitor", this::change),
        of(
            "POST" + ONE + "/assays",
            LABORATORY,
            "monitor",
            () ->
                to(received())
                    .field("assay", "CD107A")
                    .field("target", "K562")
                    .field("withTarget", "24.5")
                    .field("withoutTarget", "2")
                    .field("submissionId", UUID.randomUUID())),
        of(
            "POST" + ONE + "/assays/{record}/withdraw",
            LABORATORY,
            "monitor",
            () -> {
              ImmuneSample sample = received();
              AssayResult assay = scenario.cytotoxicity(sample);
              return to(sample)
                  .to("record", assay.id())
                  .field("replaces", assay.id())
                  .field("version", assay.version())
                  .field("why", "Another tube");
            }));
  }

  private Stream<RouteFixture> sending() {
    String api = "POST /api/v1/samples/{sample}";
    return Stream.of(
        of(
            api + "/results",
            LABORATORY,
            "monitor",
            () ->
                to(received())
                    .json(
                        """
                        {"rows":[{"parameter":"NK_ABS","value":212,"qualifier":"EXACT","method":"SINGLE_PLATFORM",
                          "cytometer":"A","batch":"B","panelVersion":"1"}],"submissionId":"%s"}
                        """,
                        UUID.randomUUID())),
        of(
            api + "/assays",
            LABORATORY,
            "monitor",
            () ->
                to(received())
                    .json(
                        """
                        {"assay":"CD107A","target":"K562","effectors":1,"stimulus":"IL-2","withTarget":24.5,
                          "withoutTarget":2,"cytometer":"A","batch":"B","submissionId":"%s"}
                        """,
                        UUID.randomUUID())),
        of(
            api + "/results/{result}/correct",
            LABORATORY,
            "monitor",
            () ->
                toMeasured()
                    .json(
                        """
                        {"value":210,"qualifier":"EXACT","reason":"Misread","version":0}
                        """)),
        of(
            api + "/results/{result}/withdraw",
            LABORATORY,
            "monitor",
            () -> toMeasured().json("{\"reason\":\"Another tube\",\"version\":0}")),
        of(
            api + "/assays/{record}/correct",
            LABORATORY,
            "monitor",
            () ->
                toAssayed()
                    .json(
                        """
                        {"assay":{"assay":"CYTOTOXICITY","target":"K562","effectors":10,"withTarget":24.5,
                          "withoutTarget":2},"reason":"Misread"}
                        """)),
        of(
            api + "/assays/{record}/withdraw",
            LABORATORY,
            "monitor",
            () -> toAssayed().json("{\"reason\":\"Another tube\",\"version\":0}")),
        of(
            api + "/release",
            LABORATORY,
            "monitor",
            () -> toMeasured().json("{\"submissionId\":\"%s\"}", UUID.randomUUID())));
  }

  private Sending change() {
    return toMeasured().field("reason", "Misread").field("version", 0);
  }

  private Sending toAssayed() {
    ImmuneSample sample = received();
    return to(sample).to("record", scenario.cytotoxicity(sample).id());
  }

  private Sending toMeasured() {
    ImmuneSample sample = received();
    ImmuneResult stored = scenario.recordBySecond(SampleScenario.value(sample, "NK_ABS", "200"));
    return to(sample).to("result", stored.id());
  }

  private Sending toTrial() {
    return Sending.trial(protocols.trial(scenario.patient().trialId()).code());
  }

  private ImmuneSample received() {
    return scenario.received(scenario.patient(), "C1D10");
  }

  private static Sending to(ImmuneSample sample) {
    return Sending.plain().to("sample", sample.code());
  }
}
