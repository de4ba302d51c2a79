package org.nktrials.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Role;
import org.nktrials.donor.DonorScenario;
import org.nktrials.donor.product.ProductScenario;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.MovableClock;
import org.nktrials.support.TestPeople;
import org.nktrials.support.TrialScenario;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * From the registration of two donors through selection, conditioning, product and infusion to the
 * day on which the neutrophils recovered: five people, each at a screen of their own.
 */
@Requirement("HAPLO-02")
@IntegrationTest(webEnvironment = WebEnvironment.RANDOM_PORT, fresh = true)
@Import({MovableClock.Instead.class, JourneyPatients.class})
class DonorToRecoveryBrowserIT {

  private static final String TRIAL = "DONOR-J";

  @LocalServerPort private int port;
  @Autowired private TestPeople people;
  @Autowired private TrialScenario trials;
  @Autowired private DonorScenario donors;
  @Autowired private ProductScenario products;
  @Autowired private JourneyPatients patients;
  @Autowired private MovableClock clock;

  private Desks desks;
  private PatientSummary recipient;
  private Page coordinator;
  private Page investigator;

  @BeforeEach
  void aRecipientMeetsTheCriteria() {
    people.site("01");
    TrialSummary trial = donors.startedTrial(TRIAL);
    patients.laboratory(trial);
    recipient = trials.registered(trial, "01");
    trials.meetCriteria(recipient);
    trials.reserve(recipient, 1);
    people.person(Role.LABORATORY);
    desks = new Desks(port, people);
    coordinator = desk(Role.COORDINATOR);
    investigator = desk(Role.INVESTIGATOR);
  }

  @AfterEach
  void close() {
    desks.close();
  }

  @Test
  void fromTheDonorsToTheRecovery() {
    enterTyping("", DonorScenario.RECIPIENT_HLA);
    registerDonors();
    theLaboratoryChecksTheTypings();
    theDonorsPhysicianClears();
    theInvestigatorEnrolsSelectsAndSignsTheGo();
    conditioning();
    product();
    dailyCounts();
    theRecoveryIsDated();
  }

  /** A screen of 1440 points in width. */
  private Page desk(Role role) {
    Page page = desks.of(role);
    page.setViewportSize(1440, 900);
    return page;
  }

  private void registerDonors() {
    for (int donor = 1; donor <= 2; donor++) {
      desks.go(coordinator, at("/donors"));
      coordinator.click("main a:has-text('Register donor')");
      coordinator.selectOption("#relation", "SIBLING");
      coordinator.fill("#birthYear", "198" + donor);
      coordinator.selectOption("#sex", "FEMALE");
      coordinator.fill("#consentVersion", "1.0");
      coordinator.fill("#consentGivenAt", patients.now(recipient).minusDays(1).toString());
      coordinator.click("main form button[type=submit]");
      assertThat(coordinator.locator("main")).containsText(donor(donor));
    }
    desks.go(coordinator, at("/donors"));
    coordinator.fill("#conditioningOn", today().toString());
    coordinator.fill("#apheresisOn", today().plusDays(6).toString());
    coordinator.getByLabel("Apheresis is booked").check();
    coordinator.getByLabel("Clean room is booked").check();
    coordinator.getByText("Save planned days").click();
    assertThat(coordinator.locator("main [role=status]")).isVisible();
    enterTyping(donor(1), DonorScenario.RECEPTOR_DONOR_HLA, "KIR2DL1");
    enterTyping(donor(2), DonorScenario.RECEPTOR_DONOR_HLA, "KIR2DL1", "KIR2DL3");
    recordAntibodies(1);
    recordAntibodies(2);
  }

  /** Genes that are not named are absent. */
  private void enterTyping(String donor, String hla, String... present) {
    desks.go(coordinator, at("/donors/typings/new?donor=" + donor));
    coordinator.fill("#laboratory", "HLA laboratory");
    coordinator.fill("#typedOn", today().minusDays(1).toString());
    coordinator.fill("#hla", hla);
    if (present.length > 0) {
      coordinator.click("summary:has-text('KIR genes')");
      for (String gene : List.of("KIR2DL1", "KIR2DL2", "KIR2DL3", "KIR3DL1")) {
        coordinator
            .locator("select[name='kir[" + gene + "]']")
            .selectOption(List.of(present).contains(gene) ? "PRESENT" : "ABSENT");
      }
    }
    coordinator.getByText("Store typing").click();
    assertThat(coordinator.locator("main")).containsText("check missing");
  }

  private void recordAntibodies(int donor) {
    desks.go(coordinator, "/donors/" + donor(donor));
    coordinator.selectOption("#antibodies", "NONE");
    coordinator.fill("#antibodiesOn", today().minusDays(1).toString());
    coordinator.selectOption("#bloodGroup", "O_POS");
    coordinator.fill("form[action$='/findings'] [name=reason]", "Results received");
    coordinator.click("form[action$='/findings'] button:has-text('Save')");
    assertThat(coordinator.locator("main")).containsText("none found");
  }

  private void theLaboratoryChecksTheTypings() {
    Page laboratory = desk(Role.LABORATORY);
    for (int left = 3; left > 0; left--) {
      desks.go(laboratory, "/today");
      Desks.row(laboratory, "Second-person check").first().locator("a.btn").click();
      laboratory.locator("summary:has-text('Second person checks here')").first().click();
      Locator form = laboratory.locator("form[action$='/confirm']").first();
      form.locator("[name=secondUsername]").fill(people.person(Role.LABORATORY).username());
      form.locator("[name=secondPassword]").fill(TestPeople.PASSWORD);
      form.locator("button[type=submit]").click();
      assertThat(laboratory.locator("form[action$='/confirm']")).hasCount(left - 1);
    }
  }

  private void theDonorsPhysicianClears() {
    Page physician = desk(Role.DONOR_PHYSICIAN);
    for (int donor = 1; donor <= 2; donor++) {
      desks.go(physician, "/today");
      Desks.row(physician, donor(donor), "Clear the donor").locator("a.btn").click();
      physician.fill("#sampledOn", today().minusDays(1).toString());
      physician
          .locator("form[action$='/markers'] select")
          .all()
          .forEach(result -> result.selectOption("NEGATIVE"));
      physician.click("form[action$='/markers'] button[type=submit]");
      assertThat(physician.locator("main [role=status]")).isVisible();
      physician.check("input[name=fit][value=true]");
      physician.check("input[name=cleared][value=true]");
      physician.fill("form[action$='/clearance'] [name=password]", TestPeople.PASSWORD);
      physician.click("form[action$='/clearance'] button[type=submit]");
      assertThat(physician.locator("main")).containsText("The decision is signed.");
    }
  }

  private void theInvestigatorEnrolsSelectsAndSignsTheGo() {
    desks.go(investigator, at("/eligibility"));
    investigator.fill("form[action$='/confirm'] input[name=password]", TestPeople.PASSWORD);
    investigator.click("form[action$='/confirm'] button[type=submit]");
    assertThat(investigator.locator("main")).containsText("is enrolled");
    desks.go(investigator, "/today");
    Desks.row(investigator, "Donor selection waits for signature").locator("a.btn").click();
    assertThat(investigator.locator("main")).containsText("Mismatch, receptor–ligand (protocol)");
    investigator.selectOption("#select-donor", donor(2));
    investigator.fill("#select-password", TestPeople.PASSWORD);
    investigator.click("#select button[type=submit]");
    assertThat(investigator.locator("main")).containsText("Selected D2.");
    investigator.selectOption("#reserve-donor", donor(1));
    investigator.fill("#reserve-password", TestPeople.PASSWORD);
    investigator.click("#reserve button[type=submit]");
    assertThat(investigator.locator("main")).containsText("Reserve D1.");
    desks.go(investigator, at("/donors/go"));
    investigator.fill("#password", TestPeople.PASSWORD);
    investigator.click("form[action$='/go'] button[type=submit]");
    assertThat(investigator.locator("main")).containsText("Withdraw the go");
  }

  /** Cyclophosphamide today, fludarabine on the next five days, recorded at the end of them. */
  private void conditioning() {
    Page pharmacist = desk(Role.PHARMACIST);
    authorise(pharmacist, "CY", today(), "1");
    authorise(pharmacist, "FLU", today().plusDays(1), "5");
    desks.go(coordinator, at("/doses?drug=CY"));
    String form = "form[action$='" + at("/doses") + "'] ";
    coordinator.selectOption(form + "[name=drug]", "CY");
    coordinator.fill(form + "[name=amount]", "60");
    coordinator.fill(form + "[name=days]", "1");
    coordinator.fill(form + "[name=givenAt]", patients.now(recipient).toString());
    coordinator.click(form + "button[type=submit]");
    assertThat(coordinator.locator(".alert-success")).isVisible();
    clock.pass(6);
    desks.go(coordinator, at("/doses"));
    coordinator.getByText("Given as planned up to today").click();
    coordinator.getByText("Record the ticked doses").click();
    assertThat(coordinator.locator("main")).containsText("fludarabine: 5 given");
  }

  private void authorise(Page pharmacist, String drug, LocalDate from, String days) {
    desks.go(pharmacist, at("/doses"));
    String form = "form[action$='/authorise'] ";
    pharmacist.selectOption(form + "[name=drug]", drug);
    pharmacist.fill(form + "[name=plannedFor]", from.toString());
    pharmacist.fill(form + "[name=days]", days);
    pharmacist.click(form + "button[type=submit]");
    assertThat(pharmacist.locator(".alert-success")).isVisible();
  }

  private void product() {
    Page laboratory = desk(Role.CELL_THERAPY_LABORATORY);
    laboratory.navigate("/trials/" + TRIAL + "/products/new");
    laboratory.fill("#patient", recipient.code());
    laboratory.fill("#donor", donor(2));
    laboratory.getByText("Open the product").click();
    assertThat(laboratory.locator("h1")).containsText(recipient.code() + "-P1");
    products.weigh(recipient, "80");
    clock.pass(1);
    ProductBench bench =
        new ProductBench(
            people,
            clock,
            recipient.code() + "-P1",
            donor(2),
            recipient.code(),
            products.second().username());
    desks.go(laboratory, "/today");
    bench.process(laboratory);
    bench.test(laboratory);
    bench.release(laboratory);
    desks.go(coordinator, "/today");
    bench.infuse(coordinator);
  }

  /** Lowest on D1, three days above 0.5 from D3. */
  private void dailyCounts() {
    for (String neutrophils : List.of("0.1", "0.3", "0.6", "0.8", "1.2")) {
      clock.pass(1);
      desks.go(coordinator, at("/laboratory/new?panel=HEM"));
      coordinator.fill("#sampledAt", patients.now(recipient).minusMinutes(1).toString());
      Locator row = Desks.row(coordinator, "Neutrophils").first();
      row.locator("input[aria-label$=': value']").fill(neutrophils);
      row.locator("input[aria-label$=': unit']").fill("10*9/L");
      coordinator.getByText("Save results").click();
      assertThat(coordinator.locator("main")).containsText(neutrophils);
      desks.go(coordinator, at("/after-infusion"));
      coordinator.getByText("Enter today").click();
      for (String given : List.of("platelets", "redCells", "growthFactor")) {
        coordinator.check("input[name=" + given + "][value=NONE]");
      }
      coordinator.fill("#temperature", "36.9");
      coordinator.locator("main form button[type=submit]").click();
      assertThat(coordinator.locator("main [role=status]")).isVisible();
    }
  }

  private void theRecoveryIsDated() {
    desks.go(investigator, at("/after-infusion"));
    Locator neutrophils = investigator.locator("section:has(#recovery) tbody tr").first();
    assertThat(neutrophils).containsText("recovered");
    assertThat(neutrophils).containsText("Nadir 0.1 on D1");
    assertThat(neutrophils).containsText("At least 0.5: 0.6 on D3");
    assertTrue(Desks.fits(investigator));
  }

  private String donor(int number) {
    return recipient.code() + "-D" + number;
  }

  private LocalDate today() {
    return patients.today(recipient);
  }

  private String at(String rest) {
    return "/patients/" + recipient.code() + rest;
  }
}
