package org.nktrials.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Role;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.support.InstalledBrowser;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.MovableClock;
import org.nktrials.support.TestPeople;
import org.nktrials.support.TrialScenario;
import org.nktrials.treatment.Doses;
import org.nktrials.treatment.RecordDose;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** From the signed start through three patients to the signed decision that opens level II. */
@Requirement("ORDER-02")
@IntegrationTest(webEnvironment = WebEnvironment.RANDOM_PORT, fresh = true)
@Import(MovableClock.Instead.class)
class FirstCohortBrowserIT {

  private static final String TRIAL = "IMAIL2-J";
  private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

  @LocalServerPort private int port;
  @Autowired private TestPeople people;
  @Autowired private TrialScenario scenario;
  @Autowired private MovableClock clock;
  @Autowired private Doses doses;

  private final Map<Page, String> usernames = new HashMap<>();
  private InstalledBrowser browser;
  private Page coordinator;
  private Page investigator;
  private Page pharmacist;
  private Page chair;

  @BeforeEach
  void everybodySignsIn() {
    people.site("01");
    scenario.trial(TRIAL);
    browser = new InstalledBrowser(port);
    coordinator = signIn(Role.COORDINATOR);
    investigator = signIn(Role.INVESTIGATOR);
    pharmacist = signIn(Role.PHARMACIST);
    chair = signIn(Role.COMMITTEE_MEMBER);
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  void threePatientsWithoutDltOpenTheNextLevel() {
    signTheStart();
    for (int patient = 1; patient <= 3; patient++) {
      String code = "%s-01-%03d".formatted(TRIAL, patient);
      register(code);
      meetCriteria(code);
      reserve(code);
      confirmEligibility(code);
      giveFirstCycle(code);
    }
    recordFever(TRIAL + "-01-003");
    clock.pass(13);
    for (int patient = 1; patient <= 3; patient++) {
      signNoDlt("%s-01-%03d".formatted(TRIAL, patient));
    }
    signDecision();
    chairSigns();

    go(coordinator, "/trials/" + TRIAL + "/board");
    assertThat(coordinator.locator("main")).containsText("Level II · 6 MIU/day");
    register(TRIAL + "-01-004");
    meetCriteria(TRIAL + "-01-004");
    reserve(TRIAL + "-01-004");
  }

  private Page signIn(Role role) {
    String username = people.person(role).username();
    Page page = browser.signedIn(username, TestPeople.PASSWORD);
    usernames.put(page, username);
    return page;
  }

  private void signTheStart() {
    go(investigator, "/trials/" + TRIAL + "/board");
    investigator.fill("form[action$='/start'] input[name=password]", TestPeople.PASSWORD);
    investigator.click("form[action$='/start'] button[type=submit]");
    assertThat(investigator.locator("main")).containsText("Level I · 3 MIU/day");
  }

  private void register(String expectedCode) {
    go(coordinator, "/trials/" + TRIAL + "/patients/new");
    coordinator.selectOption("#site", new SelectOption().setIndex(1));
    coordinator.fill("#birthYear", "1961");
    coordinator.selectOption("#sex", "FEMALE");
    coordinator.fill("#consentVersion", "2.0");
    coordinator.fill("#consentGivenAt", today().minusDays(1) + "T09:30");
    coordinator.click("main button[type=submit]");
    assertThat(coordinator.locator("h1")).containsText(expectedCode);
  }

  private void meetCriteria(String code) {
    go(coordinator, "/patients/" + code + "/eligibility");
    for (var row : coordinator.locator("#criteria tbody tr").all()) {
      boolean inclusion = row.innerText().contains("Inclusion");
      var value = row.locator("input[inputmode=decimal]");
      if (value.count() > 0) {
        value.fill(number(row.innerText()));
      } else {
        row.locator("select").selectOption(inclusion ? "YES" : "NO");
      }
      var date = row.locator("input[type=date]");
      if (date.count() > 0) {
        date.fill(today().toString());
      }
    }
    coordinator.click("#criteria button[type=submit]");
    assertThat(coordinator.locator("#decision + p")).not().containsText("determined");
  }

  /** The limit that the criterion names meets it. */
  private static String number(String criterion) {
    var found = Pattern.compile("\\d+(\\.\\d+)?").matcher(criterion.replaceFirst("^[IE]\\d+", ""));
    if (!found.find()) {
      throw new IllegalStateException("no limit in: " + criterion);
    }
    return found.group();
  }

  private void reserve(String code) {
    go(coordinator, "/patients/" + code + "/eligibility");
    coordinator
        .locator("form[action$='/reservation'] input[name=level]:not([disabled])")
        .first()
        .check();
    coordinator.click("form[action$='/reservation'] button[type=submit]");
    assertThat(coordinator.locator("main")).containsText("reserved");
  }

  private void confirmEligibility(String code) {
    go(investigator, "/patients/" + code + "/eligibility");
    investigator.fill("form[action$='/confirm'] input[name=password]", TestPeople.PASSWORD);
    investigator.click("form[action$='/confirm'] button[type=submit]");
    assertThat(investigator.locator("main")).containsText("is enrolled");
  }

  /** Five days of IL-2, then imatinib as one period; the sentinel interval has passed before. */
  private void giveFirstCycle(String code) {
    clock.pass(8);
    authorise(code, "IM", "14");
    LocalDate first = today();
    for (int day = 0; day < 5; day++) {
      if (code.endsWith("001")) {
        authorise(code, "IL2", "1");
        record(code, "IL2", "3", "1", today());
      } else {
        recordWithoutPages(code);
      }
      clock.pass(1);
    }
    clock.pass(8);
    record(code, "IM", "400", "14", first);
  }

  /** The same steps again would show nothing more, and everybody signs in anew every day. */
  private void recordWithoutPages(String code) {
    people.doing(
        Role.COORDINATOR,
        () ->
            doses.record(
                new RecordDose(
                    code,
                    "IL2",
                    BigDecimal.valueOf(3),
                    1,
                    LocalDateTime.ofInstant(clock.instant(), ZONE).truncatedTo(ChronoUnit.MINUTES),
                    null,
                    TimeOrderedId.next())));
  }

  private void authorise(String code, String drug, String days) {
    go(pharmacist, "/patients/" + code + "/doses");
    pharmacist.selectOption("form[action$='/authorise'] [name=drug]", drug);
    pharmacist.fill("form[action$='/authorise'] [name=plannedFor]", today().toString());
    pharmacist.fill("form[action$='/authorise'] [name=days]", days);
    pharmacist.click("form[action$='/authorise'] button[type=submit]");
    assertThat(pharmacist.locator(".alert-success")).isVisible();
  }

  private void record(String code, String drug, String amount, String days, LocalDate on) {
    go(coordinator, "/patients/" + code + "/doses?drug=" + drug);
    String form = "form[action$='/" + code + "/doses'] ";
    coordinator.selectOption(form + "[name=drug]", drug);
    coordinator.fill(form + "[name=amount]", amount);
    coordinator.fill(form + "[name=days]", days);
    coordinator.fill(form + "[name=givenAt]", on + "T" + now());
    coordinator.click(form + "button[type=submit]");
    assertThat(coordinator.locator(".alert-success")).isVisible();
    assertThat(coordinator.locator("main")).not().containsText("would be refused:");
  }

  /** To the minute, as the form has it. */
  private String now() {
    return LocalTime.ofInstant(clock.instant(), ZONE).truncatedTo(ChronoUnit.MINUTES).toString();
  }

  private void recordFever(String code) {
    go(coordinator, "/patients/" + code + "/adverse-events/new");
    coordinator.fill("[name=term]", "Fever");
    coordinator.fill("[name=onsetDate]", today().minusDays(2).toString());
    coordinator.locator("main form button[type=submit]").first().click();
    go(coordinator, "/today");
    assertThat(coordinator.locator("main")).containsText("Complete adverse event: Fever");
    coordinator.getByText("Complete", new Page.GetByTextOptions().setExact(true)).first().click();
    coordinator.selectOption("[name='details.periods[0].grade']", "2");
    for (var opinion : coordinator.locator("select[name^=relatedness]").all()) {
      opinion.selectOption("POSSIBLE");
    }
    coordinator.selectOption("[name=serious]", "false");
    coordinator.selectOption("[name=possibleDlt]", "false");
    coordinator.fill("[name=reason]", "Grade known now");
    coordinator.getByText("Save the change").click();
    assertThat(coordinator.locator(".alert-success")).isVisible();
  }

  private void signNoDlt(String code) {
    go(investigator, "/patients/" + code + "/verdict");
    investigator.check("input[name=kind][value=NO_DLT]");
    investigator.fill("[name=summary]", "No dose-limiting toxicity in the window.");
    investigator.fill("form[action$='/verdict'] input[name=password]", TestPeople.PASSWORD);
    investigator.click("form[action$='/verdict'] button[type=submit]");
    assertThat(investigator.locator("main")).containsText("Evaluable without DLT");
  }

  private void signDecision() {
    go(investigator, "/trials/" + TRIAL + "/decisions/new");
    investigator.locator("input[name=choice]").first().check();
    investigator.fill("main form input[name=password]", TestPeople.PASSWORD);
    investigator.locator("main form button[type=submit]").first().click();
    assertThat(investigator.locator("main")).containsText("awaiting signatures");
  }

  private void chairSigns() {
    go(chair, "/trials/" + TRIAL + "/decisions/1");
    chair.fill("form[action$='/sign'] input[name=password]", TestPeople.PASSWORD);
    chair.click("form[action$='/sign'] button[type=submit]");
    assertThat(chair.locator("main")).containsText("signed");
  }

  /** Days pass in this test, so sessions end; people then sign in again. */
  private void go(Page page, String path) {
    page.navigate(path);
    if (page.url().contains("/sign-in")) {
      browser.signIn(page, usernames.get(page), TestPeople.PASSWORD);
      page.navigate(path);
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }
}
