package org.nktrials.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Role;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.MovableClock;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** From the list of the morning through visit, values, doses and a place to the list again. */
@Requirement("UNIT-15")
@IntegrationTest(webEnvironment = WebEnvironment.RANDOM_PORT, fresh = true)
@Import({MovableClock.Instead.class, JourneyPatients.class})
class CoordinatorDayBrowserIT {

  private static final String TRIAL = "IMAIL2-D";

  @LocalServerPort private int port;
  @Autowired private TestPeople people;
  @Autowired private JourneyPatients patients;
  @Autowired private MovableClock clock;

  private Desks desks;
  private PatientSummary patient;
  private PatientSummary waiting;
  private Page page;

  @BeforeEach
  void threeDaysOfInterleukin() {
    TrialSummary trial = patients.startedTrial(TRIAL);
    patients.laboratory(trial);
    patient = patients.enrolled(trial, 1);
    patients.authorise(patient, "IM", 14);
    patients.give(patient, "IM", "400");
    clock.pass(9);
    patients.authorise(patient, "IL2", 1);
    patients.give(patient, "IL2", "3");
    clock.pass(1);
    patients.authorise(patient, "IL2", 1);
    clock.pass(1);
    patients.authorise(patient, "IL2", 1);
    waiting = patients.inScreening(trial);
    desks = new Desks(port, people);
  }

  @AfterEach
  void close() {
    desks.close();
  }

  @Test
  void oneDay() {
    page = desks.of(Role.COORDINATOR);
    recordAnEventInBrief();
    theListIsSortedByHarm();
    openTheVisit();
    enterVitalSigns();
    enterABloodCount();
    fillTheDoses();
    takeAPlaceFromTheWaitingList();
    completeTheEvent();
  }

  private void recordAnEventInBrief() {
    desks.go(page, at("/adverse-events/new"));
    page.fill("#term", "Chills");
    page.fill("#onsetDate", patients.today(patient).toString());
    page.check("input[name=nextDose][value=CONTINUE]");
    page.getByText("Save, complete later").click();
    assertThat(page.locator(".alert-success")).isVisible();
  }

  private void theListIsSortedByHarm() {
    desks.go(page, "/today");
    String list = page.locator("main table").innerText();
    assertThat(list).contains("Complete adverse event: Chills", "Visit ");
    assertThat(list.indexOf("Complete adverse event: Chills")).isLessThan(list.indexOf("Visit "));
  }

  private void openTheVisit() {
    Desks.row(page, patient.code(), "Visit C1 D12").first().locator("a.btn").click();
    assertThat(page.locator("#visit-title")).isVisible();
    assertThat(page.locator("main")).containsText("Record this visit");
  }

  /** Two times of the day, the second with fever, which asks for an adverse event. */
  private void enterVitalSigns() {
    LocalDateTime now = patients.now(patient);
    desks.go(page, at("/examinations/new?group=vital-signs&times=2&date=" + now.toLocalDate()));
    LocalDateTime midnight = now.toLocalDate().atStartOfDay();
    column(0, later(midnight, now.minusMinutes(30)), "37.1");
    column(1, later(midnight.plusMinutes(1), now.minusMinutes(5)), "38.4");
    page.locator("main form").getByText("Save").first().click();
    assertThat(page.locator("main")).containsText("38.4");
    desks.go(page, at("/adverse-events"));
    desks.go(page, "/trials/" + TRIAL + "/queries");
    assertThat(page.locator("main")).containsText("Temperature 38.4");
  }

  /** The times belong to today, soon after midnight too. */
  private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
    return one.isAfter(other) ? one : other;
  }

  private void column(int column, LocalDateTime at, String temperature) {
    String path = "moments[" + column + "]";
    page.fill("[name='" + path + ".time']", at.toLocalTime().toString());
    page.fill("[name='" + path + ".values[TEMP]']", temperature);
    page.fill("[name='" + path + ".values[SBP]']", "118");
    page.fill("[name='" + path + ".values[DBP]']", "72");
  }

  /** Neutrophils 0.9 are G3: without an adverse event of that term a query is asked. */
  private void enterABloodCount() {
    desks.go(page, at("/laboratory/new?panel=HEM"));
    page.fill("#sampledAt", patients.now(patient).minusMinutes(20).toString());
    result("Neutrophils", "0.9");
    result("White blood cells", "4.2");
    page.getByText("Save results").click();
    assertThat(page.locator("main")).containsText("G3");
    desks.go(page, "/trials/" + TRIAL + "/queries");
    assertThat(Desks.row(page, "Neutrophils")).containsText("G3");
  }

  private void result(String test, String value) {
    Locator row = Desks.row(page, test).first();
    row.locator("input[aria-label$=': value']").fill(value);
    row.locator("input[aria-label$=': unit']").fill("10*9/L");
  }

  private void fillTheDoses() {
    desks.go(page, at("/doses"));
    page.getByText("Given as planned up to today").click();
    assertThat(page.locator("main")).containsText("Nothing is stored before you confirm");
    page.getByText("Record the ticked doses").click();
    assertThat(page.locator("main")).containsText("interleukin-2: 3 given");
  }

  private void takeAPlaceFromTheWaitingList() {
    desks.go(page, "/trials/" + TRIAL + "/places");
    page.getByText("Ask for a place").last().click();
    Locator request = Desks.row(page, "R-001");
    assertThat(request).containsText("waiting");
    request.getByText("Offer place").first().click();
    request.locator("form[action$='/offer'] button[type=submit]").click();
    assertThat(Desks.row(page, "R-001")).containsText("place offered");
    desks.go(page, "/patients/" + waiting.code() + "/eligibility");
    page.locator("form[action$='/reservation'] input[name=level]:not([disabled])").first().check();
    page.click("form[action$='/reservation'] button[type=submit]");
    assertThat(page.locator("main")).containsText("reserved");
    desks.go(page, "/trials/" + TRIAL + "/places");
    assertThat(page.locator("main")).containsText("Nobody waits");
  }

  private void completeTheEvent() {
    desks.go(page, "/today");
    Desks.row(page, "Complete adverse event: Chills").locator("a.btn").click();
    page.selectOption("[name='details.periods[0].grade']", "1");
    page.locator("select[name^=relatedness]").all().forEach(one -> one.selectOption("POSSIBLE"));
    page.locator("select[name^='details.actions']").all().forEach(one -> one.selectOption("NONE"));
    page.selectOption("[name=serious]", "false");
    page.selectOption("[name=possibleDlt]", "false");
    page.selectOption("[name='details.outcome']", "NOT_RECOVERED");
    page.fill("[name=reason]", "Grade known now");
    page.getByText("Save the change").click();
    assertThat(page.locator(".alert-success")).isVisible();
    desks.go(page, "/today");
    assertThat(page.locator("h1")).containsText("Today");
    assertThat(Desks.row(page, "Complete adverse event: Chills")).hasCount(0);
  }

  private String at(String rest) {
    return "/patients/" + patient.code() + rest;
  }
}
