package org.nktrials.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Grant;
import org.nktrials.access.Role;
import org.nktrials.access.SignedInPerson;
import org.nktrials.datareview.ReviewedKind;
import org.nktrials.datareview.Verifications;
import org.nktrials.patient.PatientSummary;
import org.nktrials.sample.custody.ImmuneSample;
import org.nktrials.sample.custody.LabelSample;
import org.nktrials.sample.custody.Samples;
import org.nktrials.sample.custody.StepKind;
import org.nktrials.sample.custody.TakeStep;
import org.nktrials.sample.custody.Tube;
import org.nktrials.sample.result.ReleasedResult;
import org.nktrials.sample.result.ReleasedResults;
import org.nktrials.shared.Refused;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.support.HaploScenario;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@Requirement("HAPLO-03")
@IntegrationTest
@AutoConfigureMockMvc
class ChimerismIT {

  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;
  @Autowired private HaploScenario haplo;
  @Autowired private Chimerisms chimerisms;
  @Autowired private Samples samples;
  @Autowired private ReleasedResults results;
  @Autowired private Verifications verifications;
  @Autowired private JdbcClient jdbc;

  private PatientSummary patient;
  private String page;

  @BeforeEach
  void infuse() {
    patient = haplo.infused(haplo.trial(), 30);
    page = "/patients/" + patient.code() + "/chimerism";
  }

  private MvcTestResult enter(String... fields) {
    var request =
        mvc.post()
            .uri(page)
            .with(people.as(Role.LABORATORY))
            .with(csrf())
            .param("date", LocalDate.now(patient.site().zone()).minusDays(16).toString())
            .param("method", "STR");
    for (int i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }

  @Test
  void belowALimitIsNeverZero() {
    assertThat(enter("fraction", "NK", "value", "<1", "detection", "0.1", "quantification", "1"))
        .hasStatus3xxRedirection();
    assertThat(enter("fraction", "CD3", "notDetected", "true", "detection", "0.1"))
        .hasStatus3xxRedirection();
    assertThat(chimerisms.of(patient.id()))
        .extracting(Chimerism::words)
        .containsExactlyInAnyOrder("< 1 %", "not detected (LOD 0.1 %)");
    assertThat(mvc.get().uri(page).with(people.as(Role.MONITOR)).exchange())
        .hasStatusOk()
        .bodyText()
        .contains("&lt; 1 %", "not detected (LOD 0.1 %)", "to be released")
        .doesNotContain("immune-limit", "D14")
        .doesNotContain(">Release<");
    chimerisms.of(patient.id()).forEach(this::release);
    assertThat(mvc.get().uri(page).with(people.as(Role.MONITOR)).exchange())
        .hasStatusOk()
        .bodyText()
        .contains("Donor cells, %", "immune-limit", "immune-g1", "immune-g2", "D14", "released by");
    assertThat(mvc.get().uri(page + "/csv").with(people.as(Role.MONITOR)).exchange())
        .hasStatusOk()
        .bodyText()
        .contains("LESS", "NOT_DETECTED");
  }

  private MvcTestResult release(Chimerism one) {
    return post("/" + one.id() + "/release", other(), "version", String.valueOf(one.version()));
  }

  private SignedInPerson other() {
    return people.person("laboratory-second", new Grant(Role.LABORATORY, null, null, null));
  }

  @Test
  void onlyAnotherPersonReleasesAndOnlyThenItIsAMarker() {
    assertThat(enter("fraction", "CD3", "notDetected", "true", "detection", "0.1"))
        .hasStatus3xxRedirection();
    Chimerism one = chimerisms.of(patient.id()).getFirst();
    String name = "CHIMERISM: CD3+ by STR";
    assertThat(released(name)).isEmpty();
    assertThat(mvc.get().uri(page).with(people.as(Role.LABORATORY)).exchange())
        .bodyText()
        .contains("another person releases it")
        .doesNotContain(">Release<");
    assertThat(mvc.get().uri(page).with(people.as(other())).exchange())
        .bodyText()
        .contains(">Release<");
    assertThat(
            post(
                "/" + one.id() + "/release",
                people.person(Role.LABORATORY),
                "version",
                String.valueOf(one.version())))
        .hasStatus(422)
        .bodyText()
        .contains("You entered this result");
    assertThat(release(one)).hasStatus3xxRedirection();
    assertThat(release(one)).hasStatus3xxRedirection();
    assertThat(released(name))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.printedValue()).isEqualTo("< 0.1");
              assertThat(found.unit()).isEqualTo("%");
              assertThat(found.collectedOn()).isEqualTo(one.on());
            });
    assertThat(post("/" + one.id() + "/cancel", other(), "reason", "Wrong", "version", "1"))
        .hasStatus(422)
        .bodyText()
        .contains("It is released");
  }

  @Test
  void correctsByANewVersionThatWaits() {
    assertThat(enter("fraction", "NK", "value", "5")).hasStatus3xxRedirection();
    Chimerism first = chimerisms.of(patient.id()).getFirst();
    assertThat(release(first)).hasStatus3xxRedirection();
    String at = "/" + first.id();
    assertThat(mvc.get().uri(page + at).with(people.as(Role.LABORATORY)).exchange())
        .hasStatusOk()
        .bodyText()
        .contains("value=\"5\"");
    assertThat(post(at, other(), "value", "7", "reason", "Typing error", "version", "0"))
        .hasStatus(422)
        .bodyText()
        .contains("Somebody changed this record");
    assertThat(post(at, other(), "value", "ne", "version", "1"))
        .hasStatus(422)
        .bodyText()
        .contains("Say why", "value=\"ne\"");
    assertThat(post(at, other(), "value", "ne", "reason", "Clotted", "version", "1"))
        .hasStatus3xxRedirection();
    assertThat(released("CHIMERISM: CD56+CD3\u2212 by STR")).isEmpty();
    Chimerism correction =
        chimerisms.of(patient.id()).stream().filter(Chimerism::counts).findFirst().orElseThrow();
    assertThat(correction.words()).isEqualTo("not evaluable");
    assertThat(correction.why()).isEqualTo("Clotted");
    assertThat(countsInReview(first)).isFalse();
    assertThat(countsInReview(correction)).isTrue();
    assertThat(post("/" + correction.id() + "/cancel", other(), "reason", "No", "version", "0"))
        .hasStatus3xxRedirection();
    assertThat(released("CHIMERISM: CD56+CD3\u2212 by STR"))
        .singleElement()
        .extracting(ReleasedResult::printedValue)
        .isEqualTo("5");
  }

  private boolean countsInReview(Chimerism one) {
    return people
        .doing(
            Role.MONITOR,
            () -> verifications.sheet(patient.code(), ReviewedKind.CHIMERISM, one.id()))
        .main()
        .counts();
  }

  private List<ReleasedResult> released(String name) {
    return people
        .doing(Role.MONITOR, () -> results.ofTrial(patient.trialId(), Set.of(name)))
        .stream()
        .filter(one -> one.patientId().equals(patient.id()))
        .toList();
  }

  private MvcTestResult post(String part, SignedInPerson person, String... fields) {
    var request = mvc.post().uri(page + part).with(people.as(person)).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }

  @Test
  void refusesBesideTheField() {
    assertThat(enter("fraction", "NK", "value", "0"))
        .hasStatus(422)
        .bodyText()
        .contains("Above 0 and at most 100 %");
    assertThat(enter("fraction", "NK", "value", "many"))
        .hasStatus(422)
        .bodyText()
        .contains("Type a percentage", "many");
    assertThat(enter("fraction", "NK", "notDetected", "true"))
        .hasStatus(422)
        .bodyText()
        .contains("says nothing");
    assertThat(enter("fraction", "NK", "value", "5")).hasStatus3xxRedirection();
    assertThat(enter("fraction", "NK", "value", "6"))
        .hasStatus(422)
        .bodyText()
        .contains("has a result of this method already");
  }

  @Test
  void theTubeOfAResultThatCountsIsNotCancelled() {
    ImmuneSample tube =
        people.doing(
            Role.COORDINATOR,
            () ->
                samples.label(
                    new LabelSample(patient.code(), "D14", Tube.CHIM, TimeOrderedId.next())));
    step(tube, StepKind.COLLECTED, null);
    assertThat(enter("fraction", "NK", "value", "5")).hasStatus3xxRedirection();
    assertThat(
            mvc.get()
                .uri("/trials/{code}/samples", patient.code().replaceFirst("(-\\d+){2}$", ""))
                .param("text", tube.code())
                .with(people.as(Role.MONITOR))
                .exchange())
        .bodyText()
        .contains("data-label=\"To be released\">1<");
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> step(tube, StepKind.CANCELLED, "Wrong tube"))
        .withMessageContaining("Results of this sample count");
    Chimerism result = chimerisms.of(patient.id()).getFirst();
    people.doing(
        Role.LABORATORY,
        () -> {
          chimerisms.cancel(patient.code(), result.id(), result.version(), "Wrong tube");
          return tube;
        });
    step(tube, StepKind.CANCELLED, "Wrong tube");
  }

  @Test
  void withdrawingACorrectionReleasesNoSample() {
    ImmuneSample tube =
        people.doing(
            Role.COORDINATOR,
            () ->
                samples.label(
                    new LabelSample(patient.code(), "D14", Tube.CHIM, TimeOrderedId.next())));
    step(tube, StepKind.COLLECTED, null);
    assertThat(enter("fraction", "CD3", "value", "5")).hasStatus3xxRedirection();
    release(chimerisms.of(patient.id()).getFirst());
    assertThat(enter("fraction", "NK", "value", "5")).hasStatus3xxRedirection();
    Chimerism first = waiting();
    assertThat(post("/" + first.id(), other(), "value", "7", "reason", "Misread", "version", "0"))
        .hasStatus3xxRedirection();
    Chimerism correction = waiting();
    assertThat(
            post(
                "/" + correction.id() + "/cancel",
                other(),
                "reason",
                "Misread twice",
                "version",
                "0"))
        .hasStatus3xxRedirection();
    assertThat(waiting().id()).isEqualTo(first.id());
    assertThat(
            jdbc.sql("select kind from sample_step where sample_id = ? order by recorded_at, kind")
                .param(tube.id())
                .query(String.class)
                .list())
        .containsOnlyOnce("RELEASED");
  }

  private Chimerism waiting() {
    return chimerisms.of(patient.id()).stream().filter(Chimerism::waits).findFirst().orElseThrow();
  }

  private void step(ImmuneSample tube, StepKind kind, String note) {
    Instant at =
        LocalDate.now(patient.site().zone())
            .minusDays(16)
            .atTime(9, 0)
            .atZone(patient.site().zone())
            .toInstant();
    people.doing(
        Role.LABORATORY,
        () ->
            samples.take(
                new TakeStep(tube.code(), kind, at, null, null, note, null, TimeOrderedId.next())));
  }
}
