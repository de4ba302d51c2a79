package org.nktrials.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Passkeys;
import org.nktrials.access.Role;
import org.nktrials.access.SignedInPerson;
import org.nktrials.support.InstalledBrowser;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.support.VirtualAuthenticator;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Passkeys with Chromium's virtual authenticator, and the warning before a session ends. */
@IntegrationTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class PasskeyBrowserIT {

  @LocalServerPort private int port;
  @Autowired private TestPeople people;
  @Autowired private Passkeys passkeys;
  @Autowired private JdbcClient database;

  private InstalledBrowser browser;
  private SignedInPerson person;
  private Page page;

  @BeforeEach
  void signIn() {
    person = people.person("passkey-" + UUID.randomUUID());
    browser = new InstalledBrowser(port);
    page = browser.signedIn(person.username(), TestPeople.PASSWORD);
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @Requirement("ACCESS-04")
  @Test
  void makesUsesRenamesAndRemovesAPasskey() {
    authenticator();
    make("Blue key");
    signOut();
    String before = session();
    signInWithPasskey();
    assertThat(session()).as("no session is carried over sign-in").isNotEqualTo(before);
    assertThat(page.url()).endsWith("/today");
    assertThat(trail()).endsWith("signed out", "signed in");
    assertThat(signCount()).isPositive();

    page.navigate("/profile");
    page.locator("input[name=label]").fill("Red key");
    page.locator("button:has-text('Rename')").click();
    assertThat(page.locator("input[name=label]").inputValue()).isEqualTo("Red key");
    page.locator("button:has-text('Remove')").click();
    assertThat(page.locator("main").textContent()).contains("You have no passkey");
    signOut();
    page.locator("#passkey-sign-in button").click();
    page.waitForURL("**/sign-in?passkey-refused");
    assertThat(page.locator("main").textContent()).contains("The passkey was not accepted");
  }

  @Requirement("ACCESS-04")
  @Test
  void asksThePasswordBeforeAPasskeyIsAdded() {
    authenticator();
    page.navigate("/profile/passkeys/new");
    page.fill("#label", "Blue key");
    page.fill("#password", "not the password");
    page.click("#passkey-new button");
    page.waitForURL("**/profile/passkeys");
    assertThat(page.locator("main").textContent()).contains("The password is wrong");
    assertThat(passkeysOf()).isEmpty();
  }

  @Requirement("ACCESS-04")
  @Test
  void administratorsRemoveLostPasskeysWithAReason() {
    authenticator();
    make("Lost key");
    Page office =
        browser.signedIn(people.person(Role.ADMINISTRATOR).username(), TestPeople.PASSWORD);
    office.navigate("/admin/people/" + person.id());
    office.fill("#passkey-reason", "Key lost on the train");
    office.click("button:has-text('Remove passkeys')");
    assertThat(office.locator("main").textContent())
        .contains("passkeys of this account are removed");
    page.navigate("/profile");
    assertThat(page.url()).as("the sessions of the account end").contains("/sign-in");
    page.locator("#passkey-sign-in button").click();
    page.waitForURL("**/sign-in?passkey-refused");
    assertThat(
            database
                .sql(
                    "select reason from audit_entry where record_type = 'passkey' and action ="
                        + " 'CHANGED' order by id desc limit 1")
                .query(String.class)
                .single())
        .isEqualTo("Key lost on the train");
  }

  @Requirement("ACCESS-04")
  @Test
  void acceptsAnAnswerOnce() {
    authenticator();
    make("Blue key");
    signOut();
    AtomicReference<String> sent = new AtomicReference<>();
    page.onRequest(
        request -> {
          if (request.url().endsWith("/sign-in/passkey")) {
            sent.set(request.postData());
          }
        });
    signInWithPasskey();
    setSignCount(0); // as if the authenticator did not count
    String answer =
        Arrays.stream(sent.get().split("&"))
            .filter(field -> field.startsWith("credential="))
            .findFirst()
            .orElseThrow();
    APIResponse again =
        page.request()
            .post(
                "/sign-in/passkey",
                RequestOptions.create()
                    .setMaxRedirects(0)
                    .setHeader("Content-Type", "application/x-www-form-urlencoded")
                    .setHeader(
                        "X-XSRF-TOKEN",
                        page.locator("meta[name=csrf-token]").getAttribute("content"))
                    .setData(answer));
    assertThat(again.headers().get("location")).endsWith("/sign-in?passkey-refused");
  }

  @Requirement("ACCESS-04")
  @Test
  void refusesAnAuthenticatorThatDidNotVerifyThePerson() {
    authenticator();
    make("Blue key");
    page.addInitScript(
        """
        const parse = PublicKeyCredential.parseRequestOptionsFromJSON;
        PublicKeyCredential.parseRequestOptionsFromJSON = function (json) {
          json.userVerification = window.localStorage.getItem("verification");
          return parse.call(PublicKeyCredential, json);
        };
        """);
    page.evaluate("localStorage.setItem('verification', 'preferred')");
    signOut();
    signInWithPasskey();
    page.evaluate("localStorage.setItem('verification', 'discouraged')");
    signOut();
    page.locator("#passkey-sign-in button").click();
    page.waitForURL("**/sign-in?passkey-refused");
  }

  @Test
  void aPasskeyStandsForTheOneTimeCode() {
    authenticator();
    make("Blue key");
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
    signOut();
    page.fill("#username", person.username());
    page.fill("#password", TestPeople.PASSWORD);
    page.click("main button[type=submit]");
    page.waitForURL("**/sign-in/code");
    page.locator("#passkey-sign-in button").click();
    page.waitForURL("**/today");
    assertThat(
            database
                .sql(
                    "select new_values ->> 'with' from audit_entry where record_type = 'signed in'"
                        + " and record_id = ? order by id desc limit 1")
                .param(person.id())
                .query(String.class)
                .single())
        .isEqualTo("password and passkey");
  }

  @Requirement("ACCESS-04")
  @Test
  void hidesPasskeysOnAnotherAddress() {
    page.navigate("/profile");
    assertThat(page.locator("a[href='/profile/passkeys/new']").count()).isOne();
    page.navigate("http://127.0.0.1:" + port + "/sign-in");
    assertThat(page.locator("#username").count()).isOne();
    assertThat(page.locator("#passkey-sign-in").count()).isZero();
    browser.signIn(page, person.username(), TestPeople.PASSWORD);
    page.navigate("http://127.0.0.1:" + port + "/profile");
    assertThat(page.locator("main").textContent()).contains("not in use on this address");
    assertThat(page.locator("a[href='/profile/passkeys/new']").count()).isZero();
  }

  @Requirement("ACCESS-04")
  @Test
  void refusesACopiedPasskeyWhoseCounterWentBack() {
    authenticator();
    make("Copied key");
    signOut();
    setSignCount(100_000);
    page.locator("#passkey-sign-in button").click();
    page.waitForURL("**/sign-in?passkey-refused");
  }

  @Requirement("ACCESS-05")
  @Test
  void warnsBeforeTheEndAndKeepsTheFormThatIsOpen() {
    page.clock().install();
    page.navigate("/profile");
    page.fill("#name", "half typed");
    page.clock().fastForward(13 * 60 * 1000 + 10_000);
    page.locator("#session-warning").waitFor();
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("session-stay");
    page.click("#session-stay");
    assertThat(page.locator("#session-warning").isVisible()).isFalse();

    page.clock().fastForward(14 * 60 * 1000);
    page.locator("#session-warning").waitFor();
    page.clock().fastForward(60_000);
    page.waitForURL("**/sign-in?timed-out");
    browser.signIn(page, person.username(), TestPeople.PASSWORD);
    assertThat(page.url()).endsWith("/profile");
    assertThat(page.locator("#name").inputValue()).isEqualTo("half typed");
    assertThat(page.locator("#content").textContent()).contains("A form was not sent");
    assertThat(trail()).contains("session timed out");
  }

  @Test
  void keepsLargeFormsWithFieldsNamedLikePropertiesOfAForm() {
    page.clock().install();
    page.navigate("/profile");
    page.evaluate(
        """
        document.querySelector("main").insertAdjacentHTML("beforeend",
          "<form method='post' action='/profile/tokens'><input name='method' id='method'>"
            + "<input name='action'><textarea name='note' id='note'></textarea></form>")
        """);
    page.fill("#note", "x".repeat(100_000));
    page.fill("#method", "STR-PCR");
    page.clock().fastForward(15 * 60 * 1000);
    page.waitForURL("**/sign-in?timed-out");
    browser.signIn(page, person.username(), TestPeople.PASSWORD);
    page.navigate("/kept-form");
    assertThat(page.locator("main").textContent()).contains("STR-PCR", "x".repeat(100_000));
  }

  @Test
  void aLongUploadIsUseOfThePage() {
    page.clock().install();
    page.navigate("/profile");
    page.clock().fastForward(13 * 60 * 1000 + 10_000);
    page.locator("#session-warning").waitFor();
    page.evaluate("document.dispatchEvent(new Event('nk-sending'))");
    assertThat(page.locator("#session-warning").isVisible()).isFalse();
    page.clock().fastForward(5 * 60 * 1000);
    assertThat(page.locator("#session-warning").isVisible()).isFalse();
  }

  private void make(String label) {
    VirtualAuthenticator.make(page, label, TestPeople.PASSWORD);
    assertThat(page.locator("main").textContent()).contains("The passkey is added");
  }

  private void signOut() {
    page.locator("header button:has-text('Sign out')").click();
    page.waitForURL("**/sign-in?signed-out");
  }

  private void signInWithPasskey() {
    page.locator("#passkey-sign-in button").click();
    page.waitForURL(url -> !url.contains("/sign-in"));
  }

  private void authenticator() {
    VirtualAuthenticator.in(page);
  }

  private void setSignCount(long count) {
    database
        .sql(
            "update passkey_use set sign_count = ? where passkey_id in (select id from passkey"
                + " where person_id = ?)")
        .params(count, person.id())
        .update();
  }

  private String session() {
    return page.context().cookies().stream()
        .filter(cookie -> cookie.name.equals("nk-session"))
        .map(cookie -> cookie.value)
        .findFirst()
        .orElse("");
  }

  private List<?> passkeysOf() {
    return people.doing(person, passkeys::mine);
  }

  private long signCount() {
    return database
        .sql(
            "select sign_count from passkey_use u join passkey k on k.id = u.passkey_id where"
                + " k.person_id = ?")
        .param(person.id())
        .query(Long.class)
        .single();
  }

  private List<String> trail() {
    return database
        .sql(
            "select record_type from audit_entry where record_id = ? and action = 'EVENT' order by"
                + " id")
        .param(person.id())
        .query(String.class)
        .list();
  }
}
