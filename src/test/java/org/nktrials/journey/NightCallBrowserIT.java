package org.nktrials.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Role;
import org.nktrials.patient.PatientSummary;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.MovableClock;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Fever at night, by telephone; the morning after, the dose that nobody may give. */
@Requirement("UNIT-09")
@IntegrationTest(webEnvironment = WebEnvironment.RANDOM_PORT, fresh = true)
@Import({MovableClock.Instead.class, JourneyPatients.class})
class NightCallBrowserIT {

  @LocalServerPort private int port;
  @Autowired private TestPeople people;
  @Autowired private JourneyPatients patients;
  @Autowired private MovableClock clock;

  private Desks desks;
  private PatientSummary patient;

  @BeforeEach
  void dosedToday() {
    patient = patients.enrolled(patients.startedTrial("IMAIL2-N"), 1);
    patients.authorise(patient, "IL2", 1);
    patients.give(patient, "IL2", "3");
    desks = new Desks(port, people);
  }

  @AfterEach
  void close() {
    desks.close();
  }

  @Test
  void feverAtNightWithholdsTheDoseUntilAnInvestigatorDecides() {
    recordFeverOnTheTelephone(desks.telephone(Role.COORDINATOR));
    clock.pass(1);
    theCoordinatorFindsTheTask(desks.of(Role.COORDINATOR));
    Page pharmacist = desks.of(Role.PHARMACIST);
    authorise(pharmacist);
    assertThat(pharmacist.locator(".alert-danger")).containsText("The dose was not authorised");
    assertThat(pharmacist.locator(".alert-danger")).containsText("withheld");
    assertThat(pharmacist.locator(".alert-danger a").first()).isVisible();
    theInvestigatorLifts(desks.of(Role.INVESTIGATOR));
    authorise(pharmacist);
    assertThat(pharmacist.locator(".alert-success")).isVisible();
  }

  private void recordFeverOnTheTelephone(Page phone) {
    phone.getByText("Record adverse event").first().tap();
    assertThat(phone.locator("h1")).containsText("On call");
    assertThat(phone.locator(".call-list")).containsText(patient.code());
    assertTrue(Desks.fits(phone), "the page of the person on call is no wider than the telephone");
    phone.getByText("Record fever / adverse event").first().tap();
    phone.fill("#term", "Fever");
    phone.fill("#onsetDate", patients.today(patient).toString());
    phone.check("input[name=nextDose][value=WITHHOLD]");
    assertTrue(Desks.fits(phone), "the form is no wider than the telephone");
    phone.getByText("Save, complete later").tap();
    assertThat(phone.locator(".alert-success")).isVisible();
    phone.navigate("/today/on-call");
    assertThat(phone.locator(".call-list")).containsText("withheld by");
  }

  private void theCoordinatorFindsTheTask(Page coordinator) {
    desks.go(coordinator, "/today");
    var task = Desks.row(coordinator, patient.code(), "Complete adverse event: Fever");
    assertThat(task).containsText("grade");
    task.getByText("Complete", new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(coordinator.locator("#event-title")).containsText("Fever");
  }

  private void authorise(Page pharmacist) {
    desks.go(pharmacist, "/patients/" + patient.code() + "/doses");
    pharmacist.selectOption("form[action$='/authorise'] [name=drug]", "IL2");
    pharmacist.fill(
        "form[action$='/authorise'] [name=plannedFor]", patients.today(patient).toString());
    pharmacist.fill("form[action$='/authorise'] [name=days]", "1");
    pharmacist.click("form[action$='/authorise'] button[type=submit]");
  }

  private void theInvestigatorLifts(Page investigator) {
    desks.go(investigator, "/today");
    Desks.row(investigator, patient.code(), "Dose withheld, decide").locator("a.btn").click();
    investigator.fill(
        "form[action$='/lift'] input[name=reason]", "Afebrile since 06:00, no other sign");
    investigator.click("form[action$='/lift'] button[type=submit]");
    assertThat(investigator.locator("main")).containsText("Nothing is withheld");
  }
}
