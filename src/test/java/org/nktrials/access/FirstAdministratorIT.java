package org.nktrials.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.Test;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@Requirement("ACCESS-01")
@IntegrationTest(fresh = true)
@AutoConfigureMockMvc
class FirstAdministratorIT {

  @Autowired private FirstAdministrator first;
  @Autowired private MockMvcTester mvc;

  @Test
  void tokenOfTheLastStartMakesOneAdministratorAndThePageIsGone() {
    assertThat(first.isMissing()).isTrue();
    String earlier = first.makeToken();
    String token = first.makeToken();
    assertThat(mvc.get().uri("/setup")).hasStatusOk().bodyText().contains("works once");

    assertThat(setUp("not the token", TestPeople.PASSWORD)).hasStatus(422);
    assertThat(setUp(earlier, TestPeople.PASSWORD)).hasStatus(422);
    assertThat(setUp(token, "short")).hasStatus(422).bodyText().contains("at least 12 characters;");
    assertThat(first.isMissing()).isTrue();

    assertThat(setUp(token, TestPeople.PASSWORD)).hasRedirectedUrl("/sign-in");
    assertThat(first.isMissing()).isFalse();
    assertThat(setUp(token, TestPeople.PASSWORD)).hasStatus(404);
    assertThat(setUp(first.makeToken(), TestPeople.PASSWORD)).hasStatus(404);
    assertThat(mvc.get().uri("/setup")).hasStatus(404);
  }

  private MvcTestResult setUp(String token, String password) {
    return mvc.post()
        .uri("/setup")
        .param("token", token)
        .param("username", "first.admin")
        .param("displayName", "First Administrator")
        .param("password", password)
        .with(csrf())
        .exchange();
  }
}
