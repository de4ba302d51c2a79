package org.nktrials;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.nktrials.access.TokenScope;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every route that the running application maps, asked by people who may and who may not. */
@IntegrationTest(embedded = true)
@AutoConfigureMockMvc
@Import(SweepStudy.class)
class RouteSweepIT {

  /** Patterns that have checks of their own. */
  private static final Set<String> ELSEWHERE_CHECKED =
      Set.of(
          "/error",
          "/sign-in",
          "/v3/api-docs",
          "/v3/api-docs.yaml",
          "/actuator",
          "/actuator/health",
          "/actuator/health/**");

  /** A coordinator of site 02; the patients of all fixtures are of site 01. */
  private static final String OTHER_SITE = "coordinator-02";

  @Autowired private ApplicationContext context;
  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;
  @Autowired private SweepStudy study;
  @Autowired private JdbcClient jdbc;

  private RouteRequests requests;
  private Secrets secrets;

  @BeforeEach
  void meetPeople() {
    study.prepare();
    requests = new RouteRequests(mvc, people, study);
    secrets = new Secrets(jdbc);
  }

  @Test
  void everyRouteHasAFixtureAndEveryFixtureARoute() {
    List<String> fixtures = fixtures().map(RouteFixture::route).toList();
    assertThat(fixtures).doesNotHaveDuplicates();
    assertThat(new TreeSet<>(fixtures)).isEqualTo(new TreeSet<>(routes()));
  }

  @TestFactory
  Stream<DynamicTest> everyRoute() {
    return fixtures().map(one -> DynamicTest.dynamicTest(one.route(), () -> sweep(one)));
  }

  private void sweep(RouteFixture fixture) {
    Sending sending = fixture.sending().get();
    if (fixture.isGone()) {
      for (String username : List.of(SweepStudy.ROLELESS, "administrator")) {
        assertRefused(username, fixture, sending, 404);
      }
      assertThat(requests.anonymously(fixture, sending)).hasStatus(404);
      return;
    }
    refusesStrangers(fixture, sending);
    if (fixture.isOpen()) {
      tellsNothingToThoseWithoutRole(fixture, sending);
    } else {
      assertRefused(fixture.refused(), fixture, sending, 403, 404);
      assertRefused(SweepStudy.ROLELESS, fixture, sending, 403, 404);
    }
    keepsTrialsAndSitesApart(fixture, sending);
    knowsNoOtherRecord(fixture, sending);
    assertServed(fixture, requests.as(fixture.allowed(), fixture, sending));
  }

  private void refusesStrangers(RouteFixture fixture, Sending sending) {
    MvcTestResult anonymous = requests.anonymously(fixture, sending);
    if (fixture.isForPrograms()) {
      assertThat(anonymous).hasStatus(401);
    } else {
      assertThat(anonymous).hasRedirectedUrl("/sign-in");
    }
    secrets.assertKept(anonymous, Sending.plain(), "");
    if (!fixture.isForPrograms() && !fixture.reads()) {
      assertThat(requests.forged(fixture.allowed(), fixture, sending)).hasStatus(403);
    }
    if (fixture.isForPrograms() && !fixture.reads() && !fixture.calculates()) {
      assertThat(requests.withToken(fixture.allowed(), TokenScope.READ, fixture, sending))
          .hasStatus(403);
    }
  }

  private void tellsNothingToThoseWithoutRole(RouteFixture fixture, Sending sending) {
    MvcTestResult answer = requests.as(SweepStudy.ROLELESS, fixture, sending);
    assertThat(answer.getResponse().getStatus()).isIn(200, 302, 404, 422);
    secrets.assertKept(answer, sending, SweepStudy.ROLELESS);
  }

  private void keepsTrialsAndSitesApart(RouteFixture fixture, Sending sending) {
    Map<String, Object> variables = sending.variables();
    if (variables.containsKey("patient") || variables.containsKey("code")) {
      assertRefused(SweepStudy.ELSEWHERE, fixture, sending, 404);
    }
    if (variables.containsKey("patient")) {
      MvcTestResult hidden = assertRefused(OTHER_SITE, fixture, sending, 404);
      Sending absent = sending.to("patient", "NOWHERE-01-001");
      MvcTestResult missing = requests.as(OTHER_SITE, fixture, absent);
      assertThat(Secrets.comparable(hidden, sending))
          .isEqualTo(Secrets.comparable(missing, absent));
    } else if (fixture.reads()) {
      secrets.assertNoPatientOf("01", requests.as(OTHER_SITE, fixture, sending), sending);
    }
  }

  /** An address with one part that names nothing, or a record of another patient. */
  private void knowsNoOtherRecord(RouteFixture fixture, Sending sending) {
    sending
        .variables()
        .forEach(
            (name, value) -> {
              Object unknown =
                  value instanceof UUID ? UUID.randomUUID() : value instanceof Integer ? 98 : "NO";
              assertRefused(fixture.allowed(), fixture, sending.to(name, unknown), 404);
            });
    if (sending.variables().containsKey("patient") && sending.variables().size() > 1) {
      Sending mixed = sending.to("patient", SweepStudy.OTHER_PATIENT);
      assertRefused(fixture.allowed(), fixture, mixed, 404);
    }
  }

  private MvcTestResult assertRefused(
      String username, RouteFixture fixture, Sending sending, Integer... statuses) {
    MvcTestResult answer = requests.as(username, fixture, sending);
    assertThat(answer.getResponse().getStatus())
        .as("%s asks %s of %s", username, fixture.route(), sending.variables())
        .isIn((Object[]) statuses);
    secrets.assertKept(answer, sending, username);
    secrets.assertNoCounts(answer, sending);
    return answer;
  }

  private static void assertServed(RouteFixture fixture, MvcTestResult answer) {
    int status = answer.getResponse().getStatus();
    String next = answer.getResponse().getRedirectedUrl();
    if (fixture.isForPrograms()) {
      assertThat(status).isBetween(200, 299);
    } else if (fixture.reads()) {
      assertThat(status).isIn(200, 302);
    } else {
      assertThat(status).isEqualTo(302);
    }
    if (next != null) {
      assertThat(next).doesNotContain("/sign-in");
    }
  }

  private Stream<RouteFixture> fixtures() {
    return Stream.of(
            new TrialRouteFixtures(study).all(),
            new PatientRouteFixtures(study).all(),
            new AccountRouteFixtures(study).all(),
            new ApiRouteFixtures(study).all())
        .flatMap(fixtures -> fixtures);
  }

  private Set<String> routes() {
    return context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
        .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
        .flatMap(RouteSweepIT::routesOf)
        .collect(toSet());
  }

  /** A mapping without a method would answer to all of them: it has no fixture and fails. */
  private static Stream<String> routesOf(RequestMappingInfo info) {
    var methods = info.getMethodsCondition().getMethods();
    return info.getPatternValues().stream()
        .filter(pattern -> !ELSEWHERE_CHECKED.contains(pattern))
        .flatMap(
            pattern ->
                methods.isEmpty()
                    ? Stream.of("ANY " + pattern)
                    : methods.stream().map(method -> method + " " + pattern));
  }
}
