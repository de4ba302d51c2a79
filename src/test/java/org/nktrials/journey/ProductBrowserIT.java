package org.nktrials.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Role;
import org.nktrials.donor.product.NkProduct;
import org.nktrials.donor.product.ProductScenario;
import org.nktrials.support.InstalledBrowser;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A product from the apheresis of the donor to the infusion, at three screens. */
@IntegrationTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ProductBrowserIT {

  @LocalServerPort private int port;
  @Autowired private TestPeople people;
  @Autowired private ProductScenario scenario;

  private InstalledBrowser browser;
  private Page laboratory;
  private Page bedside;
  private NkProduct product;

  @BeforeEach
  void everybodySignsIn() {
    product = scenario.opened(scenario.startedTrial("PRODUCT-J"));
    browser = new InstalledBrowser(port);
    laboratory = signIn(Role.CELL_THERAPY_LABORATORY);
    bedside = signIn(Role.COORDINATOR);
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  void fromTheApheresisToTheInfusion() {
    step("Apheresis", 30, "9000", "10", "60");
    step("CD3 depletion", 26, "4000", "20", "0.5");
    step("CD56 selection", 22, "800", "94", "0.2");
    step("Overnight IL-2", 1, "900", "95", "0.1");
    Map.of(
            "NK_CELL_DOSE", "10.69",
            "T_CELL_DOSE", "0.01125",
            "PURITY", "95",
            "VIABILITY", "91",
            "ENDOTOXIN", "0.05")
        .forEach((test, value) -> result(test, "#value", value));
    finding("GRAM_STAIN", "NEGATIVE");
    finding("MYCOPLASMA", "NEGATIVE");
    finding("HLA_IDENTITY", "MATCH");
    release();
    infuse();
  }

  private void step(String name, int hoursAgo, String cells, String nk, String t) {
    laboratory.navigate("/products/" + product.code());
    laboratory.click("main a:has-text('Record: " + name + "')");
    laboratory.fill("#performedAt", scenario.now().minusHours(hoursAgo).toString());
    laboratory.fill("#nucleated", cells);
    laboratory.fill("#nkPercent", nk);
    laboratory.fill("#tPercent", t);
    laboratory.fill("#volume", "100");
    if (laboratory.locator("#expiresAt").count() > 0) {
      laboratory.fill("#expiresAt", scenario.now().plusHours(20).toString());
    }
    codes(laboratory);
    sign(laboratory, Role.CELL_THERAPY_LABORATORY, scenario.second().username());
    assertThat(laboratory.locator("main")).containsText(name + " is recorded and signed by both.");
  }

  private void result(String test, String field, String value) {
    openResult(test);
    laboratory.fill(field, value);
    save(test);
  }

  private void finding(String test, String value) {
    openResult(test);
    laboratory.selectOption("#finding", value);
    save(test);
  }

  private void openResult(String test) {
    laboratory.navigate("/products/" + product.code() + "/results?test=" + test);
    laboratory.fill("#measuredOn", scenario.now().toLocalDate().toString());
  }

  private void save(String test) {
    laboratory.click("main form button[type=submit]");
    assertThat(laboratory.locator("main [role=status]")).containsText("Saved.");
  }

  private void release() {
    laboratory.click("main a:has-text('Release or reject')");
    assertThat(laboratory.locator("main")).containsText("can be released before the sterility");
    laboratory.fill("#password", TestPeople.PASSWORD);
    laboratory.click("form[action$='/release'] button[type=submit]");
    assertThat(laboratory.locator("main")).containsText("The release is signed.");
    laboratory.click("main a:has-text('Label')");
    assertThat(laboratory.locator(".product-label svg").first()).isVisible();
  }

  private void infuse() {
    bedside.navigate("/patients/" + product.recipient().code() + "/infusion");
    assertThat(bedside.locator("main")).containsText("may be given now");
    bedside.fill("#startedAt", scenario.now().toString());
    bedside.fill("#volume", "100");
    codes(bedside);
    sign(bedside, Role.COORDINATOR, people.person(Role.INVESTIGATOR).username());
    assertThat(bedside.locator("main")).containsText("The infusion is recorded: 10.6875");
    bedside.navigate("/products/" + product.code());
    assertThat(bedside.locator("main")).containsText("infused");
  }

  private void codes(Page page) {
    page.fill("#readProduct", product.code());
    page.fill("#readDonor", product.donorCode());
    page.fill("#readRecipient", product.recipient().code());
  }

  private void sign(Page page, Role first, String second) {
    page.fill("#username", people.person(first).username());
    page.fill("#password", TestPeople.PASSWORD);
    page.fill("#secondUsername", second);
    page.fill("#secondPassword", TestPeople.PASSWORD);
    page.click("main form button[type=submit]");
  }

  private Page signIn(Role role) {
    return browser.signedIn(people.person(role).username(), TestPeople.PASSWORD);
  }
}
