package org.nktrials.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
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

/**
 * From a question about a dose through the corrected value, the lock of a visit and a form that is
 * refused, to the lifting of the lock and the signature that ends afterwards.
 */
@IntegrationTest(webEnvironment = WebEnvironment.RANDOM_PORT, fresh = true)
@Import({MovableClock.Instead.class, JourneyPatients.class})
@Requirement({"REVIEW-01", "QUERY-01"})
class ReviewBrowserIT {

  private static final String NOTE = "Weighed a second time.";

  @LocalServerPort private int port;
  @Autowired private TestPeople people;
  @Autowired private JourneyPatients patients;

  private Desks desks;
  private PatientSummary patient;
  private Page monitor;
  private Page coordinator;
  private Page manager;

  @BeforeEach
  void aPatientWithASignedVerdict() {
    patient = patients.evaluated(patients.startedTrial("IMAIL2-R"), 1, "3");
    desks = new Desks(port, people);
    monitor = desks.of(Role.MONITOR);
    coordinator = desks.of(Role.COORDINATOR);
    manager = desks.of(Role.DATA_MANAGER);
  }

  @AfterEach
  void close() {
    desks.close();
  }

  @Test
  void questionAnswerLockAndLifting() {
    verifyTheDose();
    askAboutTheAmount();
    correctTheDoseAndAnswer();
    verificationEnded();
    closeTheQuery();
    recordAVisit();
    typeWhileTheVisitIsLocked();
    liftWithReason();
    signatureEnds();
  }

  private String at(String path) {
    return "/patients/" + patient.code() + path;
  }

  private Locator dose(Page page) {
    return page.locator("tr[id^=dose-]", having("3 MIU")).first();
  }

  private void verifyTheDose() {
    desks.go(monitor, at("/doses"));
    dose(monitor).getByText("verify amount").click();
    monitor.getByText("Verify the whole record").click();
    assertThat(monitor.locator(".alert-success")).containsText("Verified as in the source");
    desks.go(monitor, at("/doses"));
    assertThat(dose(monitor).locator("td[data-label='Amount a day']")).containsText("SDV");
  }

  private void askAboutTheAmount() {
    dose(monitor).getByText("ask about amount").click();
    assertThat(monitor.locator("main")).containsText("amount, now 3");
    monitor.fill("#question", "The ward's chart says 2.");
    monitor.click("main form button[type=submit]");
    assertThat(monitor.locator("main")).containsText("Value when asked");
  }

  /**
   * A verdict rests on the dose: what was given is recorded first, then the mistake is cancelled.
   */
  private void correctTheDoseAndAnswer() {
    desks.go(coordinator, at("/doses"));
    assertThat(dose(coordinator).locator("td[data-label='Amount a day']"))
        .containsText("query open");
    coordinator.waitForResponse( // the planned amount of the drug
        "**/doses?drug=IL2", () -> coordinator.selectOption("#drug", "IL2"));
    coordinator.fill("#days", "1");
    coordinator.fill("#amount", "2");
    coordinator.fill("#givenAt", patients.now(patient).minusDays(20).minusMinutes(1).toString());
    coordinator.locator("form", having("Record a dose given")).locator("button").click();
    assertThat(Desks.row(coordinator, "2 MIU").first()).isVisible();
    Locator row = dose(coordinator);
    row.getByText("Cancel…").click();
    row.locator("select[name=reasonKind]").selectOption("QUERY_ANSWER");
    row.locator("input[name=reason]").fill("2 were given");
    row.getByText("Cancel this dose").click();
    assertThat(coordinator.locator(".alert-success")).isVisible();
    coordinator.getByText("query open").first().click();
    assertThat(coordinator.locator("main")).containsText("cancelled or replaced by another");
    coordinator.fill("#message", "2 were given; the dose is corrected.");
    coordinator.getByText("Answer", exactly()).click();
    assertThat(coordinator.locator(".alert-success")).containsText("saved");
  }

  private static Page.LocatorOptions having(String words) {
    return new Page.LocatorOptions().setHasText(words);
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }

  private void verificationEnded() {
    coordinator.getByText("All fields with queries").click();
    Locator ended = coordinator.locator("section[aria-labelledby=taken-back]");
    assertThat(ended).containsText("amount");
    assertThat(ended).containsText("2 were given");
  }

  private void closeTheQuery() {
    desks.go(monitor, "/today");
    Desks.row(monitor, patient.code(), "Query answered").first().locator("a.btn").click();
    monitor.fill("#message", "As in the chart now.");
    monitor.getByText("Close query").click();
    desks.go(monitor, at("/doses"));
    assertThat(monitor.locator("main")).containsText("query closed");
  }

  private void recordAVisit() {
    desks.go(coordinator, at("/visits/C1D10"));
    coordinator.check("input[name=tookPlace][value=YES]");
    coordinator.fill("#actualOn", patients.today(patient).minusDays(20).toString());
    coordinator.getByText("Save visit").click();
    assertThat(coordinator.locator(".alert-success")).isVisible();
  }

  private void typeWhileTheVisitIsLocked() {
    coordinator.fill("#note", NOTE);
    coordinator.locator("main form select[name=reasonKind]").selectOption("OTHER");
    coordinator.locator("main form input[name=reason]").fill("Found in the chart");
    desks.go(manager, at("/locks"));
    manager.selectOption("#kind", "LOCKED");
    manager.selectOption("#visit", new SelectOption().setLabel("Visit C1D10"));
    manager.fill("#reason", "Reviewed.");
    manager.click("main form[method=post] button[type=submit]");
    assertThat(manager.locator("main")).containsText("visit C1D10");
    coordinator.getByText("Save visit").click();
    assertThat(coordinator.locator("main .alert-danger"))
        .containsText(
            Pattern.compile("Visit C1D10 of .* is locked since .* by .*: nothing was stored\\."));
    assertThat(coordinator.locator("#note")).hasValue(NOTE);
    desks.go(coordinator, at("/visits"));
    assertThat(Desks.row(coordinator, "C1 D10")).containsText("locked");
  }

  private void liftWithReason() {
    manager.getByText("Open: visit C1D10, locked").click();
    Locator verdict = Desks.row(manager, "DLT").first();
    assertThat(verdict).containsText("valid");
    manager.click("main form[method=post] button[type=submit]");
    assertThat(manager.locator(".field-error")).containsText("Say why.");
    manager.fill("#reason", "A late finding.");
    manager.click("main form[method=post] button[type=submit]");
    assertThat(manager.locator(".alert-success")).containsText("Lifted");
    desks.go(coordinator, at("/visits/C1D10"));
    coordinator.fill("#note", NOTE);
    coordinator.locator("main form select[name=reasonKind]").selectOption("OTHER");
    coordinator.locator("main form input[name=reason]").fill("Found in the chart");
    coordinator.getByText("Save visit").click();
    assertThat(coordinator.locator(".alert-success")).isVisible();
  }

  private void signatureEnds() {
    Page investigator = desks.of(Role.INVESTIGATOR);
    desks.go(investigator, at("/verdict"));
    investigator.check("input[name=kind][value=NO_DLT]");
    investigator.fill("[name=summary]", "No dose-limiting toxicity at 2 MIU either.");
    investigator.fill("[name=changeReason]", "The dose was corrected.");
    investigator.fill("form[action$='/verdict'] input[name=password]", TestPeople.PASSWORD);
    investigator.click("form[action$='/verdict'] button[type=submit]");
    assertThat(investigator.locator("main")).containsText("at 2 MIU either");
    manager.reload();
    assertThat(Desks.row(manager, "no longer valid", "ended: the record changed").first())
        .isVisible();
  }
}
