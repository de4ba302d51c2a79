package org.nktrials.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Codes;
import org.nktrials.access.Grant;
import org.nktrials.access.Role;
import org.nktrials.access.SignedInPerson;
import org.nktrials.config.SettableClock;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@Requirement("ACCESS-14")
@IntegrationTest
@AutoConfigureMockMvc
class SecondFactorIT {

  private static final Pattern SECRET = Pattern.compile("<code class=\"secret\">([A-Z2-7 ]+)<");

  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;
  @Autowired private SettableClock clock;
  @Autowired private JdbcClient database;

  private SignedInPerson person;
  private String secret;
  private List<String> recovery;
  private String network;

  @BeforeEach
  void switchOn() {
    network = "2001:db8:%x::1".formatted(ThreadLocalRandom.current().nextInt(0x10000));
    person = people.person("codes-" + UUID.randomUUID());
    Cookie session = cookie(typePassword());
    String page = body(mvc.get().uri("/profile/second-factor").cookie(session).exchange());
    Matcher shown = SECRET.matcher(page);
    assertThat(shown.find()).isTrue();
    assertThat(page).contains("QR code");
    secret = shown.group(1).replace(" ", "");
    assertThat(on(session, "000000", TestPeople.PASSWORD)).hasStatus(422);
    assertThat(on(session, codeOf(0), "wrong")).hasStatus(422);
    MvcTestResult on = on(session, codeOf(0), TestPeople.PASSWORD);
    assertThat(on).hasStatusOk();
    recovery = new ArrayList<>();
    Matcher codes = Pattern.compile("<code>([A-Z2-7]{16})</code>").matcher(body(on));
    while (codes.find()) {
      recovery.add(codes.group(1));
    }
    assertThat(body(mvc.get().uri("/profile/second-factor").cookie(session).exchange()))
        .as("neither secret nor recovery code is shown again")
        .doesNotContain(secret, recovery.getFirst());
    assertThat(recovery).hasSize(10);
  }

  @Test
  void asksForACodeAndTakesEachOnce() {
    MvcTestResult step = typePassword();
    assertThat(step).hasRedirectedUrl("/sign-in/code");
    Cookie half = cookie(step);
    assertThat(mvc.get().uri("/profile").cookie(half)).hasRedirectedUrl("/sign-in");
    assertThat(type(half, codeOf(0)))
        .as("used to switch on")
        .hasRedirectedUrl("/sign-in/code?refused");
    MvcTestResult signedIn = type(half, codeOf(1));
    assertThat(signedIn).hasRedirectedUrl("/today");
    Cookie whole = cookie(signedIn);
    assertThat(whole.getValue()).isNotEqualTo(half.getValue());
    assertThat(mvc.get().uri("/profile").cookie(whole)).hasStatusOk();
    assertThat(with()).isEqualTo("password and one-time code");
    assertThat(type(cookie(typePassword()), codeOf(1))).hasRedirectedUrl("/sign-in/code?refused");
  }

  @Test
  void takesEachRecoveryCodeOnce() {
    String code = recovery.getFirst();
    String typed =
        code.substring(0, 8).toLowerCase(java.util.Locale.ROOT) + " " + code.substring(8);
    assertThat(type(cookie(typePassword()), typed)).hasRedirectedUrl("/today");
    assertThat(with()).isEqualTo("password and recovery code");
    assertThat(type(cookie(typePassword()), typed)).hasRedirectedUrl("/sign-in/code?refused");
    assertThat(
            database
                .sql("select count(*) from recovery_code where code_hash like ?")
                .param("%" + code + "%")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void wrongCodesAndWrongPasswordsAreCountedTogether() {
    Cookie half = cookie(typePassword());
    for (int i = 0; i < 3; i++) {
      assertThat(type(half, "abcdef")).hasRedirectedUrl("/sign-in/code?refused");
      assertThat(typePassword()).as("a right password clears nothing").hasStatus(302);
    }
    assertThat(typePassword("wrong")).hasRedirectedUrl("/sign-in?refused");
    assertThat(type(half, "000000")).as("the fifth").hasRedirectedUrl("/sign-in/code?refused");
    assertThat(type(half, codeOf(1))).as("waits").hasRedirectedUrl("/sign-in/code?refused");
    assertThat(typePassword()).as("waits").hasRedirectedUrl("/sign-in?refused");
    clock.at(
        clock.instant().plusSeconds(40),
        () -> {
          MvcTestResult again = typePassword();
          assertThat(again).hasRedirectedUrl("/sign-in/code");
          assertThat(type(cookie(again), codeOf(1))).hasRedirectedUrl("/today");
        });
    assertThat(
            database
                .sql(
                    "select new_values ->> 'why' from audit_entry where record_type = 'sign-in"
                        + " refused' and record_id = ? order by id")
                .param(person.id())
                .query(String.class)
                .list())
        .containsOnlyOnce("wrong password")
        .contains("wrong one-time code", "account has to wait");
  }

  @Test
  void theDatabaseAloneDoesNotHoldTheSecret() {
    byte[] stored =
        database
            .sql("select secret from second_factor where person_id = ?")
            .param(person.id())
            .query(byte[].class)
            .single();
    byte[] plain = Codes.bytes(secret);
    assertThat(java.util.HexFormat.of().formatHex(stored))
        .doesNotContain(java.util.HexFormat.of().formatHex(plain));
    assertThat(
            database
                .sql("select count(*) from audit_entry where new_values::text ilike ?")
                .param("%" + secret + "%")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void rolesMayBeObligedToASecondFactor() {
    SignedInPerson monitor =
        people.person("obliged-" + UUID.randomUUID(), new Grant(Role.MONITOR, null, null, null));
    System.setProperty("nktrials.second-factor.roles", "monitor");
    try {
      Cookie whole = cookie(type(cookie(typePassword()), codeOf(1)));
      assertThat(mvc.get().uri("/today").cookie(whole)).hasStatusOk();
      person = monitor;
      Cookie session = cookie(typePassword());
      assertThat(mvc.get().uri("/today").cookie(session))
          .hasRedirectedUrl("/profile/second-factor");
      assertThat(mvc.get().uri("/profile").cookie(session))
          .as("nor tokens")
          .hasRedirectedUrl("/profile/second-factor");
      String page = body(mvc.get().uri("/profile/second-factor").cookie(session).exchange());
      assertThat(page).contains("Your role signs in with a second factor");
      Matcher shown = SECRET.matcher(page);
      assertThat(shown.find()).isTrue();
      secret = shown.group(1).replace(" ", "");
      assertThat(on(session, codeOf(0), TestPeople.PASSWORD)).hasStatusOk();
      assertThat(mvc.get().uri("/today").cookie(session)).hasStatusOk();
    } finally {
      System.clearProperty("nktrials.second-factor.roles");
    }
  }

  @Test
  void neitherWithoutPasswordNorLongAfterIt() {
    assertThat(type(new Cookie("nk-session", "eA=="), codeOf(1)))
        .hasRedirectedUrl("/sign-in?again");
    Cookie half = cookie(typePassword());
    clock.at(
        clock.instant().plusSeconds(301),
        () -> assertThat(type(half, codeOf(0))).hasRedirectedUrl("/sign-in?again"));
    assertThat(mvc.post().uri("/sign-in/code").cookie(half).param("oneTimeCode", codeOf(1)))
        .as("no form token")
        .hasRedirectedUrl("/sign-in?again");
  }

  @Test
  void isSwitchedOffWithPasswordAndReasonOnly() {
    Cookie whole = cookie(type(cookie(typePassword()), codeOf(1)));
    assertThat(off(whole, "wrong", "New telephone")).hasStatus(422);
    assertThat(off(whole, TestPeople.PASSWORD, " ")).hasStatus(422);
    assertThat(off(whole, TestPeople.PASSWORD, "New telephone"))
        .hasRedirectedUrl("/profile/second-factor");
    assertThat(typePassword()).hasRedirectedUrl("/today");
    assertThat(
            database
                .sql(
                    "select reason || new_values::text from audit_entry where record_type ="
                        + " 'second_factor' order by id desc limit 1")
                .query(String.class)
                .single())
        .startsWith("New telephone")
        .doesNotContain(secret);
  }

  @Test
  void administratorsSwitchItOffForALostTelephone() {
    assertThat(
            mvc.post()
                .uri("/admin/people/" + person.id() + "/second-factor/off")
                .with(people.as(Role.ADMINISTRATOR))
                .param("reason", "Telephone lost")
                .with(csrf()))
        .hasRedirectedUrl("/admin/people/" + person.id());
    assertThat(typePassword()).hasRedirectedUrl("/today");
  }

  /** From a network of its own: others must not wait for what is mistyped here. */
  private RequestPostProcessor from() {
    return request -> {
      request.setRemoteAddr(network);
      return request;
    };
  }

  private String codeOf(int stepsAhead) {
    return Codes.of(secret, clock.instant().plusSeconds(30L * stepsAhead));
  }

  private MvcTestResult typePassword() {
    return typePassword(TestPeople.PASSWORD);
  }

  private MvcTestResult typePassword(String password) {
    return mvc.post()
        .uri("/sign-in")
        .with(from())
        .param("username", person.username())
        .param("password", password)
        .with(csrf())
        .exchange();
  }

  private MvcTestResult type(Cookie session, String code) {
    return mvc.post()
        .uri("/sign-in/code")
        .with(from())
        .cookie(session)
        .param("oneTimeCode", code)
        .with(csrf())
        .exchange();
  }

  private MvcTestResult on(Cookie session, String code, String password) {
    return mvc.post()
        .uri("/profile/second-factor/on")
        .cookie(session)
        .param("oneTimeCode", code)
        .param("password", password)
        .with(csrf())
        .exchange();
  }

  private MvcTestResult off(Cookie session, String password, String reason) {
    return mvc.post()
        .uri("/profile/second-factor/off")
        .cookie(session)
        .param("password", password)
        .param("reason", reason)
        .with(csrf())
        .exchange();
  }

  private String with() {
    return database
        .sql(
            "select new_values ->> 'with' from audit_entry where record_type = 'signed in' and"
                + " record_id = ? order by id desc limit 1")
        .param(person.id())
        .query(String.class)
        .single();
  }

  private static String body(MvcTestResult result) {
    try {
      return result.getResponse().getContentAsString();
    } catch (java.io.UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Cookie cookie(MvcTestResult result) {
    Cookie cookie = result.getResponse().getCookie("nk-session");
    assertThat(cookie).isNotNull();
    return cookie;
  }
}
