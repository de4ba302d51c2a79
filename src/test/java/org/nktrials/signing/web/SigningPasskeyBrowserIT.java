package org.nktrials.signing.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Capacity;
import org.nktrials.access.Grant;
import org.nktrials.access.Role;
import org.nktrials.access.SignedInPerson;
import org.nktrials.cohort.CohortScenario;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.support.InstalledBrowser;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.support.TrialScenario;
import org.nktrials.support.VirtualAuthenticator;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signing with a passkey in place of the password, with Chromium's virtual authenticator. */
@Requirement("SIGN-08")
@IntegrationTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SigningPasskeyBrowserIT {

  private static final String SIGN = "[data-passkey-sign]";
  private static final String CONFIRM = "form[action$='/eligibility/confirm'] ";

  @LocalServerPort private int port;
  @Autowired private TestPeople people;
  @Autowired private CohortScenario cohorts;
  @Autowired private TrialScenario scenario;
  @Autowired private JdbcClient database;

  private InstalledBrowser browser;
  private TrialSummary trial;
  private SignedInPerson person;
  private Page page;

  @BeforeEach
  void signIn() {
    trial = cohorts.startedTrial();
    person =
        people.person(
            "key-" + UUID.randomUUID(),
            new Grant(Role.INVESTIGATOR, trial.id(), null, Capacity.PRINCIPAL_INVESTIGATOR));
    browser = new InstalledBrowser(port);
    page = browser.signedIn(person.username(), TestPeople.PASSWORD);
    VirtualAuthenticator.in(page);
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  void signsOneRecordAndSaysByWhichMeans() {
    make();
    PatientSummary patient = ready();
    page.navigate("/patients/" + patient.code() + "/eligibility");
    page.locator(CONFIRM + SIGN).click();
    page.waitForCondition(() -> means().size() == 1);
    assertThat(means()).containsExactly("PASSKEY");
    assertThat(
            database
                .sql(
                    "select new_values ->> 'means' from audit_entry where record_type = 'signature'"
                        + " and actor_id = ? order by id desc limit 1")
                .param(person.id())
                .query(String.class)
                .single())
        .isEqualTo("PASSKEY");
  }

  @Test
  void signsSeveralRecordsWithOneAnswer() {
    make();
    ready();
    ready();
    page.navigate("/trials/" + trial.code() + "/signing/eligibility");
    page.locator("input[name=record]").all().forEach(box -> box.check());
    page.locator(SIGN).click();
    page.waitForCondition(() -> means().size() == 2);
    assertThat(means()).containsExactly("PASSKEY", "PASSKEY");
  }

  @Test
  void refusesAFormThatChangedAfterTheAnswer() {
    make();
    ready();
    ready();
    page.navigate("/trials/" + trial.code() + "/signing/eligibility");
    page.locator("input[name=record]").first().check();
    page.evaluate(
        """
        const send = HTMLFormElement.prototype.requestSubmit;
        HTMLFormElement.prototype.requestSubmit = function (button) {
          document.querySelectorAll("input[name=record]").forEach(function (box) { box.checked = true; });
          send.call(this, button);
        };
        null;
        """);
    page.locator(SIGN).click();
    page.locator("text=did not answer for this form").waitFor();
    assertThat(means()).isEmpty();
    assertThat(refusals()).isOne();
  }

  @Test
  void refusesAnAuthenticatorThatDidNotVerifyThePersonAndCountsIt() {
    make();
    PatientSummary patient = ready();
    page.addInitScript(
        """
        const parse = PublicKeyCredential.parseRequestOptionsFromJSON;
        PublicKeyCredential.parseRequestOptionsFromJSON = function (json) {
          json.userVerification = "discouraged";
          return parse.call(PublicKeyCredential, json);
        };
        """);
    page.navigate("/patients/" + patient.code() + "/eligibility");
    for (int i = 0; i < 5; i++) {
      page.locator(CONFIRM + SIGN).click();
      page.locator("[data-passkey-problem]:has-text('was not accepted')").waitFor();
    }
    page.fill(CONFIRM + "input[name=password]", TestPeople.PASSWORD);
    page.locator(CONFIRM + "button[type=submit]").click();
    page.locator("text=your account has to wait").first().waitFor();
    assertThat(means()).isEmpty();
    assertThat(refusals()).isEqualTo(6);
  }

  @Test
  void tellsWhoHasNoPasskey() {
    PatientSummary patient = ready();
    page.navigate("/patients/" + patient.code() + "/eligibility");
    page.locator(CONFIRM + SIGN).click();
    page.locator("[data-passkey-problem]:has-text('You have no passkey')").waitFor();
  }

  private void make() {
    VirtualAuthenticator.make(page, "Blue key", TestPeople.PASSWORD);
  }

  private PatientSummary ready() {
    PatientSummary patient = cohorts.screened(trial, "01");
    scenario.reserve(patient, 1);
    return patient;
  }

  private List<String> means() {
    return database
        .sql("select means from signature where person_id = ?")
        .param(person.id())
        .query(String.class)
        .list();
  }

  private long refusals() {
    return database
        .sql(
            "select count(*) from audit_entry where record_type = 'signature refused' and record_id"
                + " = ?")
        .param(person.id())
        .query(Long.class)
        .single();
  }
}
