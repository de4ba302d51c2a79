package org.nktrials;

import static org.nktrials.RouteFixture.of;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.sample.custody.ImmuneSample;
import org.nktrials.sample.result.SampleScenario;
import org.nktrials.sample.upload.UploadImports;
import org.nktrials.sample.upload.UploadScenario;
import org.nktrials.sample.upload.UploadScenario.Named;
import org.nktrials.sample.upload.UploadState;
import org.springframework.context.annotation.Import;

/** Laboratory files on pages and for programs. */
@Import({UploadScenario.class, SampleScenario.class})
class UploadRouteFixtures {

  private static final String PAGE = " /trials/{code}/samples/uploads";
  private static final String UPLOAD = PAGE + "/{upload}";
  private static final String API = " /api/v1/trials/{code}/samples/uploads";

  private final UploadScenario scenario;
  private final SampleScenario samples;
  private final UploadImports imports;
  private final ProtocolService protocols;

  UploadRouteFixtures(
      UploadScenario scenario,
      SampleScenario samples,
      UploadImports imports,
      ProtocolService protocols) {
    this.scenario = scenario;
    this.samples = samples;
    this.imports = imports;
    this.protocols = protocols;
  }

  Stream<RouteFixture> all() {
    return Stream.of(reading(), handing(), resolving(), ending(), programs())
        .flatMap(fixtures -> fixtures);
  }

  private Stream<RouteFixture> reading() {
    return Stream.of(
        of("GET" + PAGE, "monitor", "coordinator", () -> checked().ofTrial()),
        of("GET" + PAGE + "/new", "laboratory", "monitor", () -> checked().ofTrial()),
        of("GET" + PAGE + "/example.csv", "laboratory", "monitor", () -> checked().ofTrial()),
        of("GET" + PAGE + "/example.fcs", "laboratory", "monitor", () -> checked().ofTrial()),
        of("GET" + UPLOAD, "monitor", "coordinator", () -> checked().sending()),
        of("GET" + UPLOAD + "/rows.csv", "monitor", "coordinator", () -> checked().sending()),
        of("GET" + UPLOAD + "/rows/{row}", "monitor", "coordinator", () -> checked().row()),
        of("GET" + UPLOAD + "/files/{file}", "laboratory", "monitor", () -> checked().file(0)),
        of(
            "GET" + UPLOAD + "/files/{file}/events",
            "monitor",
            "coordinator",
            () -> checked().file(1)));
  }

  private Stream<RouteFixture> handing() {
    return Stream.of(
        of(
            "POST" + PAGE,
            "laboratory",
            "monitor",
            () -> {
              Made made = checked();
              return asked(Sending.trial(made.code()), made);
            }));
  }

  private static Sending asked(Sending sending, Made made) {
    return sending
        .file(",NK | Count\n" + UUID.randomUUID() + ",5\n")
        .field("laboratory", made.laboratory())
        .field("cytometer", "Canto 2")
        .field("panelVersion", "NK 3")
        .field("batch", "41")
        .field("lots", "A1")
        .field("countMethod", "NONE")
        .field("submissionId", UUID.randomUUID());
  }

  private Stream<RouteFixture> resolving() {
    return Stream.of(
        of(
            "POST" + UPLOAD + "/rows/{row}",
            "laboratory",
            "monitor",
            () -> checked().row().field("kind", "LEFT_OUT").field("why", "TYPING_ERROR")),
        of(
            "POST" + UPLOAD + "/columns",
            "laboratory",
            "monitor",
            () -> checked().sending().field("number", 1).field("meaning", "IGNORE")),
        of(
            "POST" + UPLOAD + "/tables/{file}",
            "laboratory",
            "monitor",
            () -> checked().file(2).field("header", "Sample")),
        of(
            "POST" + UPLOAD + "/patterns",
            "laboratory",
            "monitor",
            () -> checked().sending().field("controls", "FMO").field("summaries", "Mean")),
        of("POST" + UPLOAD + "/check", "laboratory", "monitor", () -> checked().sending()));
  }

  private Stream<RouteFixture> ending() {
    return Stream.of(
        of(
            "POST" + UPLOAD + "/import",
            "laboratory",
            "monitor",
            () -> mapped().sending().field("ready", 1)),
        of(
            "POST" + UPLOAD + "/cancel",
            "laboratory",
            "monitor",
            () -> checked().sending().field("reason", "Not needed")),
        of(
            "POST" + UPLOAD + "/withdraw",
            "laboratory",
            "monitor",
            () -> imported().sending().field("reason", "Wrong batch")),
        of(
            "POST" + UPLOAD + "/release",
            "laboratory-second",
            "monitor",
            () -> {
              samples.second();
              return imported().sending();
            }));
  }

  private Stream<RouteFixture> programs() {
    return Stream.of(
        of("GET" + API, "monitor", "coordinator", () -> checked().ofTrial()),
        of(
            "POST" + API,
            "laboratory",
            "monitor",
            () -> {
              Made made = checked();
              return asked(Sending.trial(made.code()), made);
            }),
        of("GET" + API + "/{upload}", "monitor", "coordinator", () -> checked().sending()),
        of("GET" + API + "/{upload}/rows", "monitor", "coordinator", () -> checked().sending()),
        of("GET" + API + "/{upload}/columns", "monitor", "coordinator", () -> checked().sending()),
        of(
            "GET" + API + "/{upload}/refused-cells",
            "monitor",
            "coordinator",
            () -> checked().sending()),
        of(
            "POST" + API + "/{upload}/import",
            "laboratory",
            "monitor",
            () -> mapped().sending().json("{\"ready\":1}")),
        of(
            "POST" + API + "/{upload}/withdraw",
            "laboratory",
            "monitor",
            () -> imported().sending().json("{\"reason\":\"Wrong batch\"}")));
  }

  /**
   * An upload of a laboratory of its own, with a table, an FCS file and a table to be asked about.
   */
  private final class Made {
    private final UUID trial;
    private final String code;
    private final String laboratory;
    private final UUID upload;

    Made() {
      PatientSummary patient = samples.patient();
      ImmuneSample sample = samples.received(patient, "C1D10");
      trial = patient.trialId();
      code = scenario.asLaboratory(() -> protocols.trial(trial).code());
      laboratory = scenario.laboratory(trial);
      upload =
          scenario.upload(
              trial,
              laboratory,
              UploadScenario.flowJo(
                  sample.code() + ",12.5,480,", UUID.randomUUID() + ".fcs,x,480,"),
              UploadScenario.fcs("events of " + UUID.randomUUID() + ".fcs"),
              Named.of("other.csv", "Sample;NK", UUID.randomUUID() + ";5"));
    }

    String code() {
      return code;
    }

    String laboratory() {
      return laboratory;
    }

    Sending ofTrial() {
      return Sending.trial(code);
    }

    Sending sending() {
      return Sending.trial(code).to("upload", upload);
    }

    Sending row() {
      return sending().to("row", scenario.rows(trial, upload).get(1).id());
    }

    Sending file(int place) {
      return sending().to("file", scenario.sheet(trial, upload).files().get(place).id());
    }
  }

  private Made checked() {
    return new Made();
  }

  private Made mapped() {
    Made made = new Made();
    scenario.mapColumns(made.trial, made.upload);
    return made;
  }

  private Made imported() {
    Made made = mapped();
    scenario.asLaboratory(
        () -> {
          imports.start(made.trial, made.upload, 1, false);
          return made;
        });
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                scenario.sheet(made.trial, made.upload).upload().state() != UploadState.IMPORTING);
    return made;
  }
}
