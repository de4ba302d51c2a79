package org.nktrials.donor.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nktrials.access.Role;
import org.nktrials.donor.DonorScenario;
import org.nktrials.donor.Typings;
import org.nktrials.patient.PatientSummary;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** Typings made to take long or to break a reader, through the JSON interface and the form. */
@Requirement("HOSTILE-09")
@IntegrationTest
@AutoConfigureMockMvc
@Import(DonorScenario.class)
class HostileTypingsIT {

  private static final Duration LONGEST = Duration.ofSeconds(15);
  private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;
  @Autowired private DonorScenario scenario;
  @Autowired private Typings typings;
  private final JsonMapper json = new JsonMapper();
  private PatientSummary recipient;
  private int stored;

  @BeforeEach
  void registerRecipient() {
    recipient = scenario.recipient(scenario.trial("HOSTILE-TYPINGS"));
    stored = typings.of(recipient.id()).size();
  }

  private static Stream<Arguments> texts() {
    return Stream.of(
        text("10 MB of letters", "A".repeat(TEN_MEGABYTES)),
        text("10 MB of ambiguity", "A*02:01/".repeat(TEN_MEGABYTES / 8)),
        text("900 KB, below the limit of JSON", "A*02:01/".repeat(112_000) + "A*02:01"),
        text("every sign", "?^|+~/".repeat(8_000)),
        text("one long name", "A*" + "0".repeat(49_000)),
        text("nested ambiguity", "A*02:01/A*03:01~B*07:02+A*24:02~B*44:02|".repeat(1_000)),
        text("alternatives of a locus", "A*02:01?".repeat(6_000) + "B*07:02"),
        text("unknown loci", "ZZZ9*01:01^QQ*02:02"),
        text("another alphabet", "А*02:01"),
        text("a character that ends text", "A*02:01\u0000"),
        text("half a character", "A*02:01\ud83d"),
        text("markup", "<script>alert(1)</script>"),
        text("an expression", "${7*7}+#{7*7}"));
  }

  private static Arguments text(String name, String text) {
    return Arguments.of(Named.of(name, text));
  }

  private MvcTestResult program(String address, Object body) {
    return mvc.post()
        .uri(address)
        .with(people.asProgramOf(people.person(Role.COORDINATOR)))
        .contentType(MediaType.APPLICATION_JSON)
        .content(json.writeValueAsBytes(body))
        .exchange();
  }

  private static void refused(MvcTestResult answer, int most) {
    int status = answer.getResponse().getStatus();
    assertThat(status).isBetween(400, most);
    assertThat(answer).bodyText().hasSizeLessThan(100_000).doesNotContain("Exception");
  }

  @ParameterizedTest
  @MethodSource("texts")
  void areRefusedToProgramsWithAProblem(String text) {
    long start = System.nanoTime();
    var selection = Map.of("recipient", Map.of("hla", text), "donors", List.of());
    MvcTestResult answer = program("/api/v1/rules/donor-selection", selection);
    if (answer.getResponse().getStatus() != 200) {
      refused(answer, 499);
      assertThat(answer).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }
    MvcTestResult ligand =
        program("/api/v1/rules/hla-ligand", Map.of("alleles", List.of(text, text)));
    if (ligand.getResponse().getStatus() != 200) {
      refused(ligand, 499);
    }
    MvcTestResult entry =
        program(
            "/api/v1/trials/HOSTILE-TYPINGS/typings",
            Map.of(
                "patient",
                recipient.code(),
                "hla",
                text,
                "laboratory",
                "HLA laboratory",
                "typedOn",
                "2026-01-05",
                "reason",
                "Report corrected"));
    assertThat(entry.getResponse().getStatus()).isNotEqualTo(403).isNotEqualTo(404);
    refused(entry, 499);
    assertThat(typings.of(recipient.id())).hasSize(stored);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void areRefusedOnTheFormWhichKeepsThem(String text) {
    long start = System.nanoTime();
    for (String field : List.of("hla", "first[A]", "second[B]")) {
      MvcTestResult answer =
          mvc.post()
              .uri("/patients/" + recipient.code() + "/donors/typings")
              .with(people.as(Role.COORDINATOR))
              .with(csrf())
              .param("donor", "")
              .param("number", "1")
              .param("laboratory", "HLA laboratory")
              .param("typedOn", "2026-01-05")
              .param("reason", "Report corrected")
              .param("submissionId", UUID.randomUUID().toString())
              .param(field, text)
              .exchange();
      int status = answer.getResponse().getStatus();
      assertThat(status).as(field).isBetween(400, 499);
      assertThat(answer).bodyText().doesNotContain("<script>a", "Exception");
      if (status == 422) {
        assertThat(answer).bodyText().contains("HLA laboratory", "Report corrected");
      }
    }
    assertThat(typings.of(recipient.id())).hasSize(stored);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST);
  }

  /** As many donors as a request may have, each as ambiguous as the request has room for. */
  @Test
  void answersManyAmbiguousDonorsInBounds() {
    StringBuilder ambiguous = new StringBuilder("A*01:01");
    for (int at = 2; ambiguous.length() < 1_900; at++) {
      ambiguous.append("/A*%02d:%02d".formatted(at % 2 == 0 ? 1 : 68, at));
    }
    List<Map<String, Object>> donors = new ArrayList<>();
    for (int at = 0; at < 500; at++) {
      donors.add(Map.of("id", "D" + at, "hla", ambiguous + "+A*02:01"));
    }
    long start = System.nanoTime();
    MvcTestResult answer =
        program(
            "/api/v1/rules/donor-selection",
            Map.of("recipient", Map.of("hla", ambiguous.toString()), "donors", donors));
    int status = answer.getResponse().getStatus();
    System.out.printf(
        "500 donors of %d characters: %d in %d ms%n",
        ambiguous.length(), status, (System.nanoTime() - start) / 1_000_000);
    assertThat(status).isIn(200, 400, 413);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST);
  }
}
