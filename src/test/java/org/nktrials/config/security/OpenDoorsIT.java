package org.nktrials.config.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Role;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What is open without sign-in beside the routes of our own: health, styles, scripts. */
@Requirement("HOSTILE-04")
@IntegrationTest
@AutoConfigureMockMvc
class OpenDoorsIT {

  @Autowired private MockMvcTester mvc;

  @Autowired private TestPeople people;

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

  @Test
  void peopleWithARoleReadTheDescriptionOfTheInterface() {
    for (String address : List.of("/v3/api-docs", "/v3/api-docs.yaml")) {
      assertThat(mvc.get().uri(address)).as(address).hasStatus(401);
      assertThat(mvc.get().uri(address).with(people.as(people.person("without-role"))))
          .as(address)
          .hasStatus(403);
      assertThat(mvc.get().uri(address).with(people.as(Role.MONITOR)))
          .as(address)
          .hasStatusOk()
          .bodyText()
          .contains("/api/v1/trials");
    }
  }

  /** A browser with an authenticator shows what they do; here, that nobody else gets in. */
  @Test
  void challengesOfSignaturesAreForPeopleWhoSignedInAndTheirForms() {
    for (String address : List.of("/signing/passkey/options", "/signing/passkey/answer")) {
      var asked = mvc.post().uri(address).param("challenge", "x").param("credential", "{}");
      assertThat(asked.with(csrf())).as(address).hasRedirectedUrl("/sign-in");
      assertThat(
              mvc.post()
                  .uri(address)
                  .param("challenge", "x")
                  .param("credential", "{}")
                  .with(people.as(Role.INVESTIGATOR)))
          .as(address)
          .hasStatus(403);
      assertThat(asked.with(people.as(Role.INVESTIGATOR)))
          .as(address)
          .hasStatus(422)
          .bodyText()
          .contains("problem", "password");
    }
  }

  @Test
  void theFirstPageIsTodayForThoseWhoSignedIn() {
    assertThat(mvc.get().uri("/")).hasRedirectedUrl("/sign-in");
    assertThat(mvc.get().uri("/").with(people.as(Role.MONITOR))).hasRedirectedUrl("/today");
  }

  private static boolean isSentAway(MvcTestResult result) {
    int status = result.getResponse().getStatus();
    return status == 401 || "/sign-in".equals(result.getResponse().getRedirectedUrl());
  }
}
