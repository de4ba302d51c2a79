package org.nktrials.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
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

/** A pack, a meeting, a decision that opens level II; then a DLT is found in level I. */
@Requirement("UNIT-12")
@IntegrationTest(webEnvironment = WebEnvironment.RANDOM_PORT, fresh = true)
@Import({MovableClock.Instead.class, JourneyPatients.class})
class FridayMeetingBrowserIT {

  private static final String TRIAL = "IMAIL2-F";

  @LocalServerPort private int port;
  @Autowired private TestPeople people;
  @Autowired private JourneyPatients patients;
  @Autowired private MovableClock clock;

  private Desks desks;
  private Page investigator;
  private Page chair;
  private Page pharmacist;
  private TrialSummary trial;
  private PatientSummary late;

  @BeforeEach
  void threePatientsWithoutDlt() {
    people.person(Role.COORDINATOR);
    people.person(Role.PHARMACIST);
    people.person(Role.COMMITTEE_MEMBER);
    trial = patients.startedTrial(TRIAL);
    late = patients.evaluated(trial, 1, "3");
    patients.evaluated(trial, 1, "3");
    patients.evaluated(trial, 1, "3");
    desks = new Desks(port, people);
    investigator = desks.of(Role.INVESTIGATOR);
    chair = desks.of(Role.COMMITTEE_MEMBER);
    pharmacist = desks.of(Role.PHARMACIST);
  }

  @AfterEach
  void close() {
    desks.close();
  }

  @Test
  void aLateDltReopensTheDecisionOfFriday() {
    preparePack();
    signFirst();
    chairSigns();
    recordTheMeeting();
    acknowledge();
    PatientSummary treated = treatAtLevelTwo();
    findTheLateDlt();
    everybodySeesIt(treated);
  }

  private void preparePack() {
    desks.go(investigator, "/trials/" + TRIAL + "/packs");
    investigator.getByText("Prepare pack").click();
    assertThat(investigator.locator("main")).containsText("Records as they were at");
    investigator.getByText("Take the cut-off again and compare").click();
    assertThat(investigator.locator("main")).containsText("Nothing differs");
  }

  private void signFirst() {
    desks.go(investigator, "/trials/" + TRIAL + "/decisions/new");
    investigator.getByText("(recommended)").first().click();
    investigator.fill("main form input[name=password]", TestPeople.PASSWORD);
    investigator.locator("main form button[type=submit]").first().click();
    assertThat(investigator.locator("main")).containsText("awaiting signatures");
  }

  private void chairSigns() {
    desks.go(chair, "/today");
    Desks.row(chair, TRIAL, "ign").first().locator("a.btn").click();
    chair.fill("form[action$='/sign'] input[name=password]", TestPeople.PASSWORD);
    chair.click("form[action$='/sign'] button[type=submit]");
    assertThat(chair.locator("main")).containsText("in force from");
  }

  private void recordTheMeeting() {
    desks.go(investigator, "/trials/" + TRIAL + "/meetings/new?pack=1");
    investigator.fill("#heldOn", patients.today(late).toString());
    investigator.selectOption("#pack", new SelectOption().setIndex(1));
    investigator.selectOption("#decision", new SelectOption().setIndex(1));
    attendee(0, "Test investigator", "PRINCIPAL_INVESTIGATOR");
    attendee(1, "Test committee-member", "COMMITTEE_CHAIR");
    investigator.fill("#minutes", "Three patients without DLT; escalate.");
    investigator.getByText("Record meeting").click();
    assertThat(investigator.locator("main")).containsText("Quorum");
    desks.go(investigator, "/trials/" + TRIAL + "/decisions/1");
    assertThat(investigator.locator("main")).containsText("Test committee-member");
  }

  private void attendee(int row, String name, String role) {
    String path = "[name='attendees[" + row + "].";
    String person =
        investigator
            .locator(path + "person'] option")
            .filter(new Locator.FilterOptions().setHasText(name))
            .first()
            .getAttribute("value");
    investigator.selectOption(path + "person']", person);
    investigator.selectOption(path + "role']", role);
  }

  private void acknowledge() {
    desks.go(pharmacist, "/notices");
    pharmacist.getByText("Acknowledge").last().click();
    assertThat(pharmacist.locator(".alert-success")).containsText("Acknowledged");
    desks.go(investigator, "/trials/" + TRIAL + "/decisions/1");
    assertThat(investigator.locator("main")).containsText("acknowledged");
  }

  private PatientSummary treatAtLevelTwo() {
    PatientSummary treated = patients.enrolled(trial, 2);
    patients.authorise(treated, "IL2", 1);
    patients.give(treated, "IL2", "6");
    return treated;
  }

  private void findTheLateDlt() {
    desks.go(investigator, "/patients/" + late.code() + "/verdict");
    investigator.check("input[name=kind][value=DLT]");
    investigator.fill("[name=summary]", "Capillary leak syndrome G3 on day 12, found late");
    investigator.fill("[name=changeReason]", "Letter of the referring hospital");
    investigator.fill("form[action$='/verdict'] input[name=password]", TestPeople.PASSWORD);
    investigator.click("form[action$='/verdict'] button[type=submit]");
    assertThat(investigator.locator("main")).containsText("DLT");
  }

  private void everybodySeesIt(PatientSummary treated) {
    desks.go(investigator, "/trials/" + TRIAL + "/board");
    assertThat(investigator.locator(".band-red, [role=alert]").first()).containsText("eopened");
    assertThat(investigator.locator("main")).containsText(treated.code());
    assertThat(investigator.locator("main")).containsText("suspended");
    desks.go(investigator, "/trials/" + TRIAL + "/decisions/1");
    assertThat(investigator.locator("main")).containsText("What changed since");
    desks.go(chair, "/today");
    assertThat(chair.locator("main")).containsText("reopened");
    desks.go(chair, "/notices");
    assertThat(chair.locator("main")).containsText("reopened");
    assertThat(chair.locator("main")).not().containsText(late.code());
  }
}
