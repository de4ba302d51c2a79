package org.nktrials.config.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.People;
import org.nktrials.access.ProviderIdentities;
import org.nktrials.access.Role;
import org.nktrials.access.SignedInPerson;
import org.nktrials.shared.Refused;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Sign-in at a provider that the test starts. */
@Requirement("ACCESS-15")
@IntegrationTest
@AutoConfigureMockMvc
class ProviderSignInIT {

  private static final TestProvider PROVIDER = new TestProvider();
  private static final String REFUSED = "/sign-in?provider-refused";

  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;
  @Autowired private People accounts;
  @Autowired private ProviderIdentities identities;
  @Autowired private JdbcClient database;

  private SignedInPerson person;
  private String subject;

  @DynamicPropertySource
  static void provider(DynamicPropertyRegistry settings) {
    settings.add("nktrials.oidc.issuer", PROVIDER::issuer);
    settings.add("nktrials.oidc.client-id", () -> TestProvider.CLIENT);
    settings.add("nktrials.oidc.client-secret", () -> TestProvider.SECRET);
    settings.add("nktrials.oidc.name", () -> "Hospital of the test");
  }

  @AfterAll
  static void close() {
    PROVIDER.close();
  }

  @BeforeEach
  void link() {
    person = people.person("linked-" + UUID.randomUUID());
    subject = "subject-" + UUID.randomUUID();
    link(person, subject);
  }

  @Test
  void signsInWhomAnAdministratorLinked() {
    assertThat(mvc.get().uri("/sign-in")).bodyText().contains("Sign in with Hospital of the test");
    MvcTestResult start = start();
    MvcTestResult end = back(start, answer(start, subject));
    assertThat(end).hasRedirectedUrl("/today");
    Cookie session = cookie(end);
    assertThat(session.getValue()).isNotEqualTo(cookie(start).getValue());
    assertThat(mvc.get().uri("/profile").cookie(session)).bodyText().contains(person.displayName());
    assertThat(lastEvent("signed in", "with")).isEqualTo("provider");
    assertThat(
            database
                .sql(
                    "select new_values ->> 'subject' from audit_entry where record_type ="
                        + " 'provider_identity' order by id desc limit 1")
                .query(String.class)
                .single())
        .isEqualTo(subject);
  }

  @Test
  void findsNobodyByNameAndMakesNoAccount() {
    long before = countPeople();
    MvcTestResult start = start();
    assertThat(back(start, answer(start, person.username()))).hasRedirectedUrl(REFUSED);
    assertThat(mvc.get().uri("/profile").cookie(cookie(start))).hasRedirectedUrl("/sign-in");
    assertThat(countPeople()).isEqualTo(before);
  }

  @Test
  void refusesADeactivatedAccountAndARemovedIdentity() {
    people.doing(
        Role.ADMINISTRATOR,
        () -> {
          identities.remove(
              person.id(), identities.of(person.id()).getFirst().id(), "Left the institution");
          return true;
        });
    MvcTestResult start = start();
    assertThat(back(start, answer(start, subject))).hasRedirectedUrl(REFUSED);
    link(person, subject);
    people.doing(
        Role.ADMINISTRATOR,
        () -> {
          accounts.deactivate(person.id(), "Left the hospital");
          return true;
        });
    MvcTestResult again = start();
    assertThat(back(again, answer(again, subject))).hasRedirectedUrl(REFUSED);
    assertThat(lastEvent("sign-in refused", "why")).isEqualTo("account not active");
  }

  @Test
  void takesAnAnswerOnceAndInTheBrowserThatAsked() {
    MvcTestResult start = start();
    String answer = answer(start, subject);
    MvcTestResult other = start();
    assertThat(back(other, answer)).as("another browser").hasRedirectedUrl(REFUSED);
    assertThat(back(start, answer)).hasRedirectedUrl("/today");
    assertThat(back(start, answer)).as("again").hasRedirectedUrl(REFUSED);
  }

  @Test
  void asksForTheOneTimeCodeBesides() {
    people.doing(
        person,
        () ->
            database
                .sql(
                    """
                    with named as (select set_config('nk.actor', ?, true), set_config('nk.actor_name', 'a test', true),
                                          set_config('nk.source', 'page', true))
                    insert into second_factor (id, version, person_id, secret, enrolled_at)
                    select gen_random_uuid(), 0, ?::uuid, '\\x01', now() from named
                    """)
                .params(person.id().toString(), person.id())
                .update());
    MvcTestResult start = start();
    MvcTestResult half = back(start, answer(start, subject));
    assertThat(half).hasRedirectedUrl("/sign-in/code");
    assertThat(mvc.get().uri("/profile").cookie(cookie(half))).hasRedirectedUrl("/sign-in");
  }

  @Test
  void linksOneIdentityWithOneAccount() {
    SignedInPerson second = people.person("linked-second");
    assertThatExceptionOfType(Refused.class).isThrownBy(() -> link(second, subject));
    assertThatExceptionOfType(Refused.class).isThrownBy(() -> link(second, " "));
  }

  private void link(SignedInPerson whom, String who) {
    people.doing(
        Role.ADMINISTRATOR,
        () -> {
          identities.link(whom.id(), PROVIDER.issuer(), who, "Shown in person");
          return true;
        });
  }

  private MvcTestResult start() {
    return mvc.get()
        .uri("http://" + TestProvider.APPLICATION + "/sign-in/provider/oidc")
        .exchange();
  }

  private static String answer(MvcTestResult start, String who) {
    return PROVIDER.answer(String.valueOf(start.getResponse().getRedirectedUrl()), who);
  }

  private MvcTestResult back(MvcTestResult start, String answer) {
    URI address = URI.create(answer);
    Map<String, List<String>> fields =
        Arrays.stream(address.getRawQuery().split("&"))
            .map(field -> field.split("=", 2))
            .collect(
                Collectors.toMap(
                    part -> part[0],
                    part -> List.of(URLDecoder.decode(part[1], StandardCharsets.UTF_8))));
    var request =
        mvc.get()
            .uri("http://" + TestProvider.APPLICATION + address.getPath())
            .cookie(cookie(start));
    fields.forEach((name, values) -> request.param(name, values.getFirst()));
    return request.exchange();
  }

  private static Cookie cookie(MvcTestResult result) {
    Cookie cookie = result.getResponse().getCookie("nk-session");
    assertThat(cookie).isNotNull();
    return cookie;
  }

  private long countPeople() {
    return database.sql("select count(*) from person").query(Long.class).single();
  }

  private String lastEvent(String what, String particular) {
    return database
        .sql(
            "select new_values ->> ? from audit_entry where record_type = ? and record_id = ? order"
                + " by id desc limit 1")
        .params(particular, what, person.id())
        .query(String.class)
        .single();
  }
}
