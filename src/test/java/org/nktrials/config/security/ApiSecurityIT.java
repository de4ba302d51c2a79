package org.nktrials.config.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nktrials.access.ApiTokens;
import org.nktrials.access.Grant;
import org.nktrials.access.Role;
import org.nktrials.access.SignedInPerson;
import org.nktrials.access.TokenScope;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@IntegrationTest
@AutoConfigureMockMvc
@Import(ApiSecurityIT.Echo.class)
class ApiSecurityIT {

  private static final String ECHO = "/api/v1/test/echo";

  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;
  @Autowired private ApiTokens tokens;

  private SignedInPerson person;
  private String token;

  @BeforeEach
  void makeToken() {
    person = people.person("api-security", new Grant(Role.COORDINATOR, null, null, null));
    token = token(TokenScope.WRITE);
  }

  @Requirement("HOSTILE-04")
  @Test
  void answersProgramsWithoutTokenWithAProblem() {
    MvcTestResult result = mvc.get().uri("/api/v1/nothing").exchange();
    assertProblem(result, 401, "unauthenticated");
    assertThat(result).headers().hasValue("WWW-Authenticate", "Bearer");
    assertThat(result.getResponse().getCookies()).isEmpty();
  }

  @Requirement("ACCESS-13")
  @Test
  void refusesTokensThatAreNotInForceEvenBesideASession() {
    assertProblem(
        mvc.get()
            .uri("/api/v1/nothing")
            .header("Authorization", "Bearer nkt_" + "A".repeat(43))
            .exchange(),
        401,
        "unauthenticated");
    assertProblem(
        mvc.get()
            .uri("/v3/api-docs")
            .with(people.as(person))
            .header("Authorization", "Bearer nonsense")
            .exchange(),
        401,
        "unauthenticated");
  }

  @Test
  void makesNoSession() {
    MvcTestResult result = post("{\"count\":1,\"name\":\"a\"}");
    assertThat(result)
        .hasStatusOk()
        .bodyText()
        .isEqualTo("{\"count\":1,\"amount\":null,\"name\":\"a\"}");
    assertThat(result.getResponse().getCookies()).isEmpty();
    assertThat(result.getRequest().getSession(false)).isNull();
  }

  @Test
  void describesItselfToSignedInPeopleOnly() {
    assertThat(mvc.get().uri("/v3/api-docs")).hasStatus(401);
    assertThat(mvc.get().uri("/v3/api-docs").with(people.as(person))).hasStatusOk();
    assertThat(mvc.get().uri("/v3/api-docs").header("Authorization", "Bearer " + token))
        .hasStatusOk()
        .bodyJson()
        .hasPathSatisfying("$.paths", paths -> assertThat(paths).asMap().containsKey(ECHO));
  }

  @Requirement("HOSTILE-10")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"count\":1,\"unknown\":2}            | unknown",
        "{\"count\":3.7}                        | count",
        "{\"count\":\"3\"}                      | count",
        "{\"count\":true}                       | count",
        "{\"count\":1,\"name\":7}               | name",
        "{\"count\":1,\"amount\":\"1.5\"}       | amount",
        "{\"count\":99999999999}                | count",
        "{\"count\":null}                       | count",
        "{}                                     | count",
        "{\"count\":1,\"name\":{}}              | name",
      })
  void refusesWhatIsNotExactlyOfTheDeclaredType(String body, String field) {
    MvcTestResult result = post(body);
    assertProblem(result, 400, "invalid");
    assertThat(result).bodyJson().extractingPath("$.errors[0].field").isEqualTo(field);
  }

  @Requirement("HOSTILE-10")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"{\"count\":", "[1]", "nonsense", "{\"count\":1} x", "{\"count\":1,\"count\":2}"})
  void refusesBrokenJsonWithoutTheParsersWords(String body) {
    MvcTestResult result = post(body);
    assertProblem(result, 400, "invalid");
    assertThat(result).bodyText().doesNotContain("Exception", "tools.jackson", "org.nktrials");
  }

  @Requirement("HOSTILE-08")
  @Test
  void refusesBodiesOverTheLimit() {
    assertProblem(
        post("{\"count\":1,\"name\":\"" + "a".repeat(3_000_000) + "\"}"), 413, "too-large");
  }

  @Test
  void refusesOtherMethodsAndMediaTypesWithProblems() {
    assertProblem(
        mvc.put().uri(ECHO).header("Authorization", "Bearer " + token).exchange(),
        405,
        "method-not-allowed");
    assertProblem(
        mvc.post()
            .uri(ECHO)
            .contentType(MediaType.APPLICATION_XML)
            .content("<a/>")
            .header("Authorization", "Bearer " + token)
            .exchange(),
        415,
        "unsupported-media-type");
    assertProblem(get("/api/v1/test/nowhere"), 404, "not-found");
  }

  @Requirement("ACCESS-13")
  @Test
  void tokenForReadingCannotWriteButMayCalculate() {
    token = token(TokenScope.READ);
    assertProblem(post("{\"count\":1}"), 403, "forbidden");
    assertThat(post("/api/v1/rules/test-echo", "{\"count\":1}")).hasStatusOk();
  }

  @Requirement("HOSTILE-01")
  @Test
  void wordsRefusalsAndFaultsAlike() {
    assertProblem(get("/api/v1/test/fail/refused"), 422, "no-consent");
    assertThat(get("/api/v1/test/fail/refused"))
        .bodyJson()
        .extractingPath("$.errors[0].message")
        .isEqualTo("There is no consent. Record it first.");
    assertProblem(get("/api/v1/test/fail/stale"), 409, "stale-version");
    assertProblem(get("/api/v1/test/fail/absent"), 404, "not-found");
    assertProblem(get("/api/v1/test/id/not-a-uuid"), 404, "not-found");
    MvcTestResult fault = get("/api/v1/test/fail/fault");
    assertProblem(fault, 500, "internal");
    assertThat(fault).bodyText().doesNotContain("secret text", "Exception");
  }

  private String token(TokenScope scope) {
    return people.doing(person, () -> tokens.make("test", scope, Duration.ofDays(1)));
  }

  private MvcTestResult get(String address) {
    return mvc.get().uri(address).header("Authorization", "Bearer " + token).exchange();
  }

  private MvcTestResult post(String body) {
    return post(ECHO, body);
  }

  private MvcTestResult post(String address, String body) {
    return mvc.post()
        .uri(address)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .header("Authorization", "Bearer " + token)
        .exchange();
  }

  private static void assertProblem(MvcTestResult result, int status, String code) {
    assertThat(result)
        .hasStatus(status)
        .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
        .bodyJson()
        .hasPathSatisfying("$.status", value -> assertThat(value).isEqualTo(status))
        .hasPathSatisfying("$.code", value -> assertThat(value).isEqualTo(code))
        .hasPath("$.type")
        .hasPath("$.title")
        .hasPath("$.detail")
        .hasPath("$.errors");
  }

  @RestController
  static class Echo {

    record Body(int count, BigDecimal amount, String name) {}

    @PostMapping({ECHO, "/api/v1/rules/test-echo"})
    Body echo(@RequestBody Body body) {
      return body;
    }

    @GetMapping("/api/v1/test/id/{id}")
    UUID id(@PathVariable UUID id) {
      return id;
    }

    @GetMapping("/api/v1/test/fail/{how}")
    String fail(@PathVariable String how) {
      throw switch (how) {
        case "refused" ->
            new Refused(
                List.of(
                    new Problem("no-consent", null, "There is no consent.", "Record it first.")));
        case "stale" -> new Refused(Problem.of("version", "stale-version", "Changed meanwhile."));
        case "absent" -> new NotFound("patient");
        default -> new IllegalStateException("secret text");
      };
    }
  }
}
