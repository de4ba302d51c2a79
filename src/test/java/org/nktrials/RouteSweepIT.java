package org.nktrials;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestDatabase;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every route that the running application maps, asked by people who may and who may not. */
@IntegrationTest(embedded = true, label = "routes")
@AutoConfigureMockMvc
@Import({SweepPeople.class, SweepStudy.class, RouteFixtures.class})
class RouteSweepIT {

  /** Patterns that have checks of their own. */
  private static final Set<String> ELSEWHERE_CHECKED =
      Set.of(
          "/error",
          "/sign-in",
          "/sign-in/passkey/options",
          "/sign-in/code",
          "/profile/passkeys",
          "/profile/second-factor/on",
          "/signing/passkey/options",
          "/signing/passkey/answer",
          "/v3/api-docs",
          "/v3/api-docs.yaml",
          "/actuator",
          "/actuator/health",
          "/actuator/health/**");

  @Autowired private ApplicationContext context;
  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;
  @Autowired private SweepPeople accounts;
  @Autowired private RouteFixtures fixtures;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestDatabase database;

  private RouteCheck check;

  @BeforeEach
  void meetPeople() {
    accounts.prepare();
    RouteRequests requests = new RouteRequests(mvc, people, accounts);
    check =
        new RouteCheck(
            requests,
            accounts.everythingAt("02"),
            new Secrets(jdbc),
            new ExportEntries(jdbc),
            new LockedRecords(database, requests));
  }

  @Requirement("ACCESS-07")
  @Test
  void everyRouteHasAFixtureAndEveryFixtureARoute() {
    List<String> known = fixtures.all().map(RouteFixture::route).toList();
    Set<String> routes = routes();
    assertThat(routes).hasSizeGreaterThan(60);
    assertThat(known).doesNotHaveDuplicates();
    assertThat(routes).as("no fixture").filteredOn(one -> !known.contains(one)).isEmpty();
    assertThat(known).as("no route").filteredOn(one -> !routes.contains(one)).isEmpty();
  }

  @Requirement({"TRAIL-07", "ACCESS-07", "HOSTILE-04"})
  @TestFactory
  Stream<DynamicTest> everyRoute() {
    return fixtures.all().map(one -> DynamicTest.dynamicTest(one.route(), () -> check.sweep(one)));
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
