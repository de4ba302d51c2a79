package org.nktrials.config.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nktrials.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route of the application, asked by somebody who did not sign in. */
@IntegrationTest
@AutoConfigureMockMvc
class AnonymousSweepIT {

  private static final Set<String> OPEN = Set.of("/sign-in", "/setup", "/error");

  @Autowired private MockMvcTester mvc;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping routes;

  @Test
  void noRouteAnswersWithoutSignIn() {
    List<String> answered = new ArrayList<>();
    int asked = 0;
    for (Route route : routes()) {
      asked++;
      MvcTestResult result =
          mvc.method(route.method()).uri(route.address()).with(csrf()).exchange();
      if (!isSentAway(result)) {
        answered.add(route + " answered " + result.getResponse().getStatus());
      }
    }
    assertThat(asked).isGreaterThan(10);
    assertThat(answered).isEmpty();
  }

  @Test
  void managementShowsHealthWithoutDetailsAndNothingElse() {
    assertThat(mvc.get().uri("/actuator/health"))
        .hasStatusOk()
        .bodyText()
        .isEqualTo("{\"status\":\"UP\"}");
    for (String address :
        List.of(
            "/actuator",
            "/actuator/env",
            "/actuator/heapdump",
            "/actuator/mappings",
            "/actuator/health/db",
            "/v3/api-docs",
            "/v3/api-docs.yaml",
            "/swagger-ui.html",
            "/.git/config",
            "/application.yaml")) {
      assertThat(isSentAway(mvc.get().uri(address).exchange())).as(address).isTrue();
    }
  }

  @Test
  void filesOfStyleAndScriptAreOpenAndNothingBesideThem() {
    assertThat(mvc.get().uri("/css/app.css")).hasStatusOk();
    assertThat(mvc.get().uri("/webjars/htmx.org/dist/htmx.min.js")).hasStatusOk();
    assertThat(mvc.get().uri("/webjars/tabler__core/dist/css/tabler.min.css")).hasStatusOk();
    for (String folder : List.of("/css", "/css/", "/webjars/htmx.org", "/js/app")) {
      assertThat(mvc.get().uri(folder)).as(folder).hasStatus(403);
    }
  }

  private List<Route> routes() {
    return routes.getHandlerMethods().keySet().stream()
        .flatMap(AnonymousSweepIT::routesOf)
        .filter(route -> !OPEN.contains(route.address()))
        .toList();
  }

  private static Stream<Route> routesOf(RequestMappingInfo info) {
    Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
    List<HttpMethod> asked =
        methods.isEmpty()
            ? List.of(HttpMethod.GET, HttpMethod.POST)
            : methods.stream().map(RequestMethod::asHttpMethod).toList();
    return info.getPatternValues().stream()
        .map(pattern -> pattern.replaceAll("\\{[^}]+}", "1"))
        .flatMap(address -> asked.stream().map(method -> new Route(method, address)));
  }

  private static boolean isSentAway(MvcTestResult result) {
    int status = result.getResponse().getStatus();
    return status == 401 || "/sign-in".equals(result.getResponse().getRedirectedUrl());
  }

  private record Route(HttpMethod method, String address) {}
}
