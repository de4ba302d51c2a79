package org.nktrials.config.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Grant;
import org.nktrials.access.Role;
import org.nktrials.access.RoleGrants;
import org.nktrials.access.SignedInPerson;
import org.nktrials.config.SettableClock;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.support.WebTestUtils;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
@AutoConfigureMockMvc
class TimeOutIT {

  private static final String KEPT = "nk-kept-form";

  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;
  @Autowired private RoleGrants grants;
  @Autowired private JdbcClient database;
  @Autowired private SettableClock clock;
  @Autowired private SessionPeople sessionPeople;
  @Autowired private JdbcIndexedSessionRepository sessions;

  private SignedInPerson person;
  private Cookie session;

  @BeforeEach
  void signIn() {
    loadPeopleAsTheApplicationDoes();
    person =
        people.person(
            "time-out-" + UUID.randomUUID(), new Grant(Role.ADMINISTRATOR, null, null, null));
    session = signIn(person);
  }

  @Requirement("TRAIL-06")
  @Test
  void recordsTheTimeOutOfABrowserThatNeverReturns() {
    age(session);
    sessions.cleanUpExpiredSessions();
    assertThat(trail()).containsExactly("signed in", "session timed out");
  }

  @Requirement("TRAIL-06")
  @Test
  void recordsTheTimeOutOnceWhenTheBrowserReturns() {
    age(session);
    assertThat(mvc.get().uri("/profile").cookie(session)).hasRedirectedUrl("/sign-in?timed-out");
    sessions.cleanUpExpiredSessions();
    assertThat(trail()).containsExactly("signed in", "session timed out");
  }

  @Requirement("TRAIL-06")
  @Test
  void signOutIsNoTimeOut() {
    assertThat(mvc.post().uri("/sign-out").cookie(session).with(csrf())).hasStatus(302);
    assertThat(trail()).containsExactly("signed in", "signed out");
    assertThat(mvc.get().uri("/profile").cookie(session)).hasRedirectedUrl("/sign-in");
  }

  @Requirement("ACCESS-05")
  @Test
  void timesOutWhenThePageSaysSo() {
    assertThat(mvc.post().uri("/session/time-out").cookie(session).with(csrf())).hasStatus(302);
    assertThat(mvc.get().uri("/profile").cookie(session)).hasRedirectedUrl("/sign-in?timed-out");
    assertThat(trail()).containsExactly("signed in", "session timed out");
  }

  @Requirement("ACCESS-05")
  @Test
  void stayingProlongsAndBackgroundRequestsDoNot() {
    setLastUse(session, Instant.now().minusSeconds(600));
    long before = lastUse(session);
    assertThat(mvc.get().uri("/profile").header("NK-Background", "true").cookie(session))
        .hasStatusOk();
    assertThat(lastUse(session)).isEqualTo(before);
    assertThat(
            mvc.post()
                .uri("/session/stay")
                .header("HX-Request", "true")
                .cookie(session)
                .with(csrf()))
        .hasStatus(204);
    assertThat(lastUse(session)).isGreaterThan(before);
  }

  @Requirement("ACCESS-05")
  @Test
  void lastMinutesOfTheLongestLifeShortenTheTimeOut() {
    assertThat(mvc.get().uri("/profile").cookie(session)).hasStatusOk();
    assertThat(interval(session)).isEqualTo(900);
    Instant nearEnd = clock.instant().plus(SessionPeople.LONGEST_SESSION).minusSeconds(300);
    setLastUse(session, nearEnd);
    clock.at(
        nearEnd,
        () ->
            assertThat(mvc.get().uri("/profile").header("NK-Background", "true").cookie(session))
                .hasStatusOk());
    assertThat(interval(session)).isBetween(280, 300);
  }

  @Requirement("ACCESS-06")
  @Test
  void changedRolesEndTheSessionAsNoTimeOut() {
    people.doing(
        Role.ADMINISTRATOR,
        () -> grants.give(person.id(), new Grant(Role.MONITOR, null, null, null)));
    assertThat(mvc.get().uri("/profile").cookie(session)).hasRedirectedUrl("/sign-in");
    assertThat(trail()).doesNotContain("session timed out");
  }

  @Requirement("ACCESS-05")
  @Test
  void keepsTheFormAndShowsItFilledToTheSamePerson() {
    MvcTestResult refused = sendAfterEnd();
    Cookie kept = refused.getResponse().getCookie(KEPT);
    assertThat(kept).isNotNull();
    assertThat(kept.isHttpOnly()).isTrue();
    assertThat(kept.getValue()).isNotEmpty();
    MvcTestResult next = trySignIn(person, kept);
    assertThat(next).hasRedirectedUrl("/admin/people/new");
    Cookie again = next.getResponse().getCookie("nk-session");
    assertThat(mvc.get().uri("/admin/people/new").cookie(again, kept))
        .hasStatusOk()
        .bodyText()
        .contains("A form was not sent", "value=\"new-one\"", "Anna &quot;A&quot; &lt;b&gt;")
        .doesNotContain("never keep this");
    assertThat(mvc.get().uri("/kept-form").cookie(again, kept))
        .bodyText()
        .contains("new-one")
        .doesNotContain("never keep this");
  }

  @Requirement("ACCESS-05")
  @Test
  void storesNothingReadable() {
    Cookie kept = sendAfterEnd().getResponse().getCookie(KEPT);
    assertThat(kept).isNotNull();
    byte[] content =
        database
            .sql("select content from kept_form where person_id = ?")
            .param(person.id())
            .query(byte[].class)
            .single();
    assertThat(new String(content, StandardCharsets.ISO_8859_1)).doesNotContain("new-one");
  }

  @Requirement("ACCESS-05")
  @Test
  void neverShowsTheFormToAnotherPerson() {
    Cookie kept = sendAfterEnd().getResponse().getCookie(KEPT);
    SignedInPerson other =
        people.person("time-out-other", new Grant(Role.ADMINISTRATOR, null, null, null));
    MvcTestResult next = trySignIn(other, kept);
    assertThat(next).hasRedirectedUrl("/today");
    Cookie theirs = next.getResponse().getCookie("nk-session");
    assertThat(mvc.get().uri("/admin/people/new").cookie(theirs, kept))
        .bodyText()
        .doesNotContain("new-one", "A form was not sent");
    assertThat(mvc.get().uri("/kept-form").cookie(theirs, kept))
        .bodyText()
        .doesNotContain("new-one");
  }

  @Requirement("ACCESS-05")
  @Test
  void needsTheBrowserToo() {
    Cookie kept = sendAfterEnd().getResponse().getCookie(KEPT);
    assertThat(kept).isNotNull();
    String form = kept.getValue().split("\\.")[0];
    String key = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[32]);
    Cookie forged = new Cookie(KEPT, form + "." + key);
    assertThat(trySignIn(person, forged)).hasRedirectedUrl("/today");
  }

  @Test
  void forgetsTheFormOnceItIsSentOrThePersonSignsOut() {
    Cookie kept = sendAfterEnd().getResponse().getCookie(KEPT);
    Cookie again = trySignIn(person, kept).getResponse().getCookie("nk-session");
    assertThat(mvc.post().uri("/admin/people").cookie(again, kept).with(csrf())).hasStatus(422);
    assertThat(keptForms()).isZero();
    sendAfterEnd();
    Cookie third = signIn(person);
    assertThat(mvc.post().uri("/sign-out").cookie(third).with(csrf())).hasStatus(302);
    assertThat(keptForms()).isZero();
  }

  @Test
  void findsThePersonAlthoughAnotherTabHasAskedInBetween() {
    age(session);
    MvcTestResult tab = mvc.get().uri("/profile").accept("text/html").cookie(session).exchange();
    Cookie anonymous = tab.getResponse().getCookie("nk-session");
    assertThat(anonymous).isNotNull();
    assertThat(send(anonymous)).hasRedirectedUrl("/sign-in?kept");
  }

  @Test
  void keepsNothingOfStrangers() {
    assertThat(send(new Cookie("nk-session", "bm9ib2R5"))).hasRedirectedUrl("/sign-in");
  }

  @Requirement("ACCESS-05")
  @Test
  void pagesKeepTheirFormBeforeTheTimeIsUp() {
    MvcTestResult answer =
        mvc.post()
            .uri("/kept-form")
            .cookie(session)
            .param("kept-action", "/admin/people")
            .param("kept-page", "/admin/people/new")
            .param("username", "new-one")
            .param("reasonKind", "TRANSCRIPTION_ERROR")
            .param("reason", "typed 8 for 3")
            .with(csrf())
            .exchange();
    assertThat(answer).hasRedirectedUrl("/kept-form");
    Cookie kept = answer.getResponse().getCookie(KEPT);
    assertThat(kept).isNotNull();
    assertThat(mvc.get().uri("/kept-form").cookie(session, kept))
        .bodyText()
        .contains(">typed 8 for 3<", ">TRANSCRIPTION_ERROR<");
    for (String bad : List.of("//evil.example/", "https://evil.example", "", "/a\\b", "/a\nb")) {
      assertThat(
              mvc.post()
                  .uri("/kept-form")
                  .cookie(session)
                  .param("kept-action", "/admin/people")
                  .param("kept-page", bad)
                  .param("username", "x")
                  .with(csrf()))
          .hasStatus(422);
    }
  }

  @Test
  void keepsTheFormWhenSendingFails() {
    String action = "/profile/tokens/" + UUID.randomUUID() + "/revoke";
    Cookie kept = keep(action, "/profile");
    assertThat(mvc.post().uri(action).cookie(session, kept).with(csrf())).hasStatus(404);
    assertThat(keptForms()).isOne();
  }

  @Test
  void showsPagesAlthoughTheKeptAddressIsNone() {
    Cookie kept = keep("/admin/people", "/a%zz");
    assertThat(mvc.get().uri("/profile").cookie(session, kept))
        .hasStatusOk()
        .bodyText()
        .contains("A form was not sent");
    assertThat(trySignIn(person, kept)).hasRedirectedUrl("/kept-form");
  }

  @Test
  void whoseASessionWasBeforeIsForgottenAtSignIn() {
    age(session);
    MvcTestResult tab = mvc.get().uri("/profile").accept("text/html").cookie(session).exchange();
    Cookie anonymous = tab.getResponse().getCookie("nk-session");
    assertThat(anonymous).isNotNull();
    SignedInPerson other =
        people.person("time-out-other", new Grant(Role.ADMINISTRATOR, null, null, null));
    Cookie theirs = trySignIn(other, anonymous).getResponse().getCookie("nk-session");
    assertThat(theirs).isNotNull();
    Instant tooLate = clock.instant().plus(SessionPeople.LONGEST_SESSION).plusSeconds(60);
    clock.at(tooLate, () -> assertThat(send(theirs)).hasRedirectedUrl("/sign-in"));
    assertThat(keptForms()).isZero();
  }

  /**
   * Other classes that share the application sign people in without a session. The repository that
   * the test support puts in front for them stays there and loads people later than the application
   * does, from a session object of its own.
   */
  private void loadPeopleAsTheApplicationDoes() {
    mvc.get()
        .uri("/sign-in")
        .with(
            request -> {
              WebTestUtils.setSecurityContextRepository(request, sessionPeople);
              return request;
            })
        .exchange();
  }

  private Cookie keep(String action, String page) {
    MvcTestResult answer =
        mvc.post()
            .uri("/kept-form")
            .cookie(session)
            .param("kept-action", action)
            .param("kept-page", page)
            .param("username", "new-one")
            .with(csrf())
            .exchange();
    assertThat(answer).hasRedirectedUrl("/kept-form");
    Cookie kept = answer.getResponse().getCookie(KEPT);
    assertThat(kept).isNotNull();
    return kept;
  }

  private MvcTestResult sendAfterEnd() {
    Cookie mine = signIn(person);
    age(mine);
    MvcTestResult refused = send(mine);
    assertThat(refused).hasRedirectedUrl("/sign-in?kept");
    return refused;
  }

  private MvcTestResult send(Cookie cookie) {
    return mvc.post()
        .uri("/admin/people")
        .header("Referer", "http://localhost/admin/people/new")
        .cookie(cookie)
        .param("username", "new-one")
        .param("displayName", "Anna \"A\" <b>")
        .param("password", "never keep this")
        .with(csrf())
        .exchange();
  }

  private Cookie signIn(SignedInPerson who) {
    return trySignIn(who, new Cookie("other", "x")).getResponse().getCookie("nk-session");
  }

  private MvcTestResult trySignIn(SignedInPerson who, Cookie cookie) {
    return mvc.post()
        .uri("/sign-in")
        .cookie(cookie)
        .param("username", who.username())
        .param("password", TestPeople.PASSWORD)
        .with(csrf())
        .exchange();
  }

  private void age(Cookie cookie) {
    setLastUse(cookie, Instant.now().minusSeconds(901));
  }

  private void setLastUse(Cookie cookie, Instant time) {
    database
        .sql(
            "update spring_session set last_access_time = ?, expiry_time = ? +"
                + " max_inactive_interval * 1000 where session_id = ?")
        .params(time.toEpochMilli(), time.toEpochMilli(), id(cookie))
        .update();
  }

  private long lastUse(Cookie cookie) {
    return database
        .sql("select last_access_time from spring_session where session_id = ?")
        .param(id(cookie))
        .query(Long.class)
        .single();
  }

  private int interval(Cookie cookie) {
    return database
        .sql("select max_inactive_interval from spring_session where session_id = ?")
        .param(id(cookie))
        .query(Integer.class)
        .single();
  }

  private long keptForms() {
    return database
        .sql("select count(*) from kept_form where person_id = ?")
        .param(person.id())
        .query(Long.class)
        .single();
  }

  private static String id(Cookie cookie) {
    return new String(Base64.getDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8);
  }

  private List<String> trail() {
    return database
        .sql(
            "select record_type from audit_entry where record_id = ? and action = 'EVENT' order by"
                + " id")
        .param(person.id())
        .query(String.class)
        .list()
        .stream()
        .filter(event -> !event.equals("access changed"))
        .toList();
  }
}
