package org.nktrials.config.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Grant;
import org.nktrials.access.People;
import org.nktrials.access.Role;
import org.nktrials.access.SignedInPerson;
import org.nktrials.config.SettableClock;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
@AutoConfigureMockMvc
class PageSecurityIT {

  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;
  @Autowired private People accounts;
  @Autowired private SettableClock clock;

  private SignedInPerson person;

  @BeforeEach
  void makePerson() {
    person = people.person("page-security", new Grant(Role.COORDINATOR, null, null, null));
  }

  @Test
  void signsInWithNameAndPasswordAndShowsWhoOneIs() {
    Cookie session = signIn(person.username(), TestPeople.PASSWORD);
    assertThat(session).isNotNull();
    assertThat(mvc.get().uri("/nowhere").cookie(session))
        .hasStatus(404)
        .bodyText()
        .contains(person.displayName(), "Coordinator", "all sites");
  }

  @Test
  void refusesWrongPasswordAndUnknownNameAlike() {
    assertThat(trySignIn(person.username(), "not the password"))
        .hasRedirectedUrl("/sign-in?refused");
    assertThat(trySignIn("nobody-of-this-name", "not the password"))
        .hasRedirectedUrl("/sign-in?refused");
  }

  @Requirement("HOSTILE-06")
  @Test
  void keepsSessionCookieFromScriptsAndOtherSites() {
    MvcTestResult result = trySignIn(person.username(), TestPeople.PASSWORD);
    assertThat(result.getResponse().getHeaders("Set-Cookie"))
        .anySatisfy(
            cookie -> assertThat(cookie).contains("nk-session=", "HttpOnly", "SameSite=Lax"));
  }

  @Test
  void remembersTheBrowserForItsOwnerAlone() {
    Cookie device =
        trySignIn(person.username(), TestPeople.PASSWORD).getResponse().getCookie("nk-device");
    assertThat(device).isNotNull();
    assertThat(device.isHttpOnly()).isTrue();
    assertThat(device.getPath()).isEqualTo("/sign-in");
    assertThat(trySignIn(person.username(), "wrong").getResponse().getCookie("nk-device")).isNull();
  }

  @Requirement("HOSTILE-06")
  @Test
  void marksCookiesSecureBehindHttps() {
    MvcTestResult result =
        mvc.post()
            .uri("/sign-in")
            .secure(true)
            .param("username", person.username())
            .param("password", TestPeople.PASSWORD)
            .with(csrf())
            .exchange();
    assertThat(result.getResponse().getHeaders("Set-Cookie"))
        .allSatisfy(cookie -> assertThat(cookie).contains("Secure"));
    assertThat(result.getResponse().getHeader("Strict-Transport-Security")).isNotNull();
  }

  @Requirement("HOSTILE-04")
  @Test
  void sendsPeopleWithoutSessionToSignIn() {
    assertThat(mvc.get().uri("/today")).hasRedirectedUrl("/sign-in");
    assertThat(mvc.get().uri("/today").header("HX-Request", "true"))
        .hasStatus(401)
        .headers()
        .hasValue("HX-Redirect", "/sign-in");
  }

  @Requirement("HOSTILE-05")
  @Test
  void refusesFormsWithoutToken() {
    assertThat(mvc.post().uri("/sign-out").with(people.as(person))).hasStatus(403);
    assertThat(mvc.post().uri("/sign-in").param("username", "x"))
        .hasRedirectedUrl("/sign-in?again");
  }

  @Requirement("ACCESS-04")
  @Test
  void refusesPasskeysWithoutTokenAndWithoutChallenge() {
    for (String address : new String[] {"/sign-in/passkey", "/sign-in/passkey/options"}) {
      assertThat(mvc.post().uri(address)).hasRedirectedUrl("/sign-in?again");
    }
    assertThat(mvc.post().uri("/profile/passkeys").with(people.as(person))).hasStatus(403);
    for (String credential : new String[] {"", "{", "{}", "null", "x".repeat(30_000)}) {
      assertThat(mvc.post().uri("/sign-in/passkey").param("credential", credential).with(csrf()))
          .hasRedirectedUrl("/sign-in?passkey-refused");
    }
    assertThat(mvc.post().uri("/sign-in/passkey/options").with(csrf()))
        .hasStatusOk()
        .bodyText()
        .contains("challenge", "required");
  }

  @Test
  void formsOfPasskeysComeBackWithTheReasonBesideTheField() {
    assertThat(
            mvc.post()
                .uri("/profile/passkeys")
                .with(people.as(person))
                .param("label", "Blue key")
                .param("password", TestPeople.PASSWORD)
                .param("credential", "{\"id\": 1}")
                .with(csrf()))
        .hasStatus(422)
        .bodyText()
        .contains("The passkey was not accepted", "Blue key")
        .doesNotContain(TestPeople.PASSWORD);
  }

  /** A session that somebody else may have planted before sign-in is worth nothing after it. */
  @Test
  @Requirement("HOSTILE-06")
  void signInGivesANewSession() {
    Cookie planted =
        mvc.get()
            .uri("/profile")
            .header("Accept", "text/html")
            .exchange()
            .getResponse()
            .getCookie("nk-session");
    assertThat(planted).isNotNull();
    MvcTestResult in =
        mvc.post()
            .uri("/sign-in")
            .cookie(planted)
            .param("username", person.username())
            .param("password", TestPeople.PASSWORD)
            .with(csrf())
            .exchange();
    Cookie session = in.getResponse().getCookie("nk-session");
    assertThat(session).isNotNull();
    assertThat(session.getValue()).isNotEqualTo(planted.getValue());
    assertThat(mvc.get().uri("/profile").cookie(session)).hasStatusOk();
    assertThat(mvc.get().uri("/profile").cookie(planted)).hasRedirectedUrl("/sign-in");
    assertThat(mvc.get().uri("/profile;nk-session=" + session.getValue())).hasStatus(400);
  }

  @Test
  void signsOutForGood() {
    Cookie session = signIn(person.username(), TestPeople.PASSWORD);
    assertThat(mvc.post().uri("/sign-out").cookie(session).with(csrf()))
        .hasRedirectedUrl("/sign-in?signed-out");
    assertThat(mvc.get().uri("/nowhere").cookie(session)).hasRedirectedUrl("/sign-in");
  }

  @Requirement("ACCESS-06")
  @Test
  void changeOfPasswordEndsTheOtherSessionsOnly() {
    SignedInPerson owner = people.person("page-security-" + UUID.randomUUID());
    Cookie here = signIn(owner.username(), TestPeople.PASSWORD);
    Cookie elsewhere = signIn(owner.username(), TestPeople.PASSWORD);
    String next = "another long enough phrase";
    assertThat(
            mvc.post()
                .uri("/profile/password")
                .cookie(here)
                .param("present", TestPeople.PASSWORD)
                .param("password", next)
                .with(csrf()))
        .hasRedirectedUrl("/profile");
    assertThat(mvc.get().uri("/profile").cookie(here)).hasStatusOk();
    assertThat(mvc.get().uri("/profile").cookie(elsewhere)).hasRedirectedUrl("/sign-in");
    assertThat(signIn(owner.username(), next)).isNotNull();
  }

  @Requirement({"ACCESS-01", "ACCESS-06"})
  @Test
  void deactivationAndEndedRolesTakeEffectAtOnce() {
    SignedInPerson leaver =
        people.person(
            "page-security-" + UUID.randomUUID(), new Grant(Role.MONITOR, null, null, null));
    Cookie session = signIn(leaver.username(), TestPeople.PASSWORD);
    assertThat(mvc.get().uri("/audit").cookie(session)).hasStatusOk();
    people.doing(
        Role.ADMINISTRATOR,
        () -> {
          accounts.deactivate(leaver.id(), "left the hospital");
          return true;
        });
    assertThat(mvc.get().uri("/audit").cookie(session)).hasRedirectedUrl("/sign-in");
  }

  @Requirement("ACCESS-05")
  @Test
  void sessionEndsAfterItsLongestLife() {
    Cookie session = signIn(person.username(), TestPeople.PASSWORD);
    assertThat(mvc.get().uri("/profile").cookie(session)).hasStatusOk();
    clock.at(
        clock.instant().plus(SessionPeople.LONGEST_SESSION),
        () -> assertThat(mvc.get().uri("/profile").cookie(session)).hasRedirectedUrl("/sign-in"));
  }

  @Requirement("HOSTILE-03")
  @Test
  void sendsStrictHeadersWithPagesAndFailures() {
    for (String address : new String[] {"/sign-in", "/css/app.css", "/api/v1/nothing"}) {
      assertThat(mvc.get().uri(address))
          .headers()
          .hasValue("Content-Security-Policy", SecurityHeaders.CONTENT_SECURITY_POLICY)
          .hasValue("X-Content-Type-Options", "nosniff")
          .hasValue("Referrer-Policy", "same-origin");
    }
    assertThat(mvc.get().uri("/nowhere").with(people.as(person)))
        .hasStatus(404)
        .headers()
        .hasValue("Content-Security-Policy", SecurityHeaders.CONTENT_SECURITY_POLICY);
  }

  @Requirement("HOSTILE-06")
  @Test
  void changesSessionIdentityAtSignIn() {
    Cookie before =
        mvc.get()
            .uri("/today")
            .accept("text/html")
            .exchange()
            .getResponse()
            .getCookie("nk-session");
    assertThat(before).isNotNull();
    Cookie after =
        mvc.post()
            .uri("/sign-in")
            .cookie(before)
            .param("username", person.username())
            .param("password", TestPeople.PASSWORD)
            .with(csrf())
            .exchange()
            .getResponse()
            .getCookie("nk-session");
    assertThat(after).isNotNull();
    assertThat(after.getValue()).isNotEqualTo(before.getValue());
  }

  private Cookie signIn(String username, String password) {
    return trySignIn(username, password).getResponse().getCookie("nk-session");
  }

  private MvcTestResult trySignIn(String username, String password) {
    return mvc.post()
        .uri("/sign-in")
        .param("username", username)
        .param("password", password)
        .with(csrf())
        .exchange();
  }
}
