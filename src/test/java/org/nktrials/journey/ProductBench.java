package org.nktrials.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.nktrials.access.Role;
import org.nktrials.donor.product.ProductScenario;
import org.nktrials.support.TestPeople;

/**
 * A product at the screens of the cell-therapy laboratory and of the bedside: 900 × 10⁶ cells, 95 %
 * NK cells, for a recipient of 80 kg.
 */
final class ProductBench {

  private final TestPeople people;
  private final Clock clock;
  private final String product;
  private final String donor;
  private final String recipient;
  private final String second;

  ProductBench(
      TestPeople people,
      Clock clock,
      String product,
      String donor,
      String recipient,
      String second) {
    this.people = people;
    this.clock = clock;
    this.product = product;
    this.donor = donor;
    this.recipient = recipient;
    this.second = second;
  }

  /** From the apheresis to the activation, the last step one hour ago. */
  void process(Page laboratory) {
    step(laboratory, "Apheresis", 30, "9000", "10", "60");
    step(laboratory, "CD3 depletion", 26, "4000", "20", "0.5");
    step(laboratory, "CD56 selection", 22, "800", "94", "0.2");
    step(laboratory, "Overnight IL-2", 1, "900", "95", "0.1");
  }

  /** Every result but sterility, all within the specification. */
  void test(Page laboratory) {
    Map.of(
            "NK_CELL_DOSE", "10.69",
            "T_CELL_DOSE", "0.01125",
            "PURITY", "95",
            "VIABILITY", "91",
            "ENDOTOXIN", "0.05")
        .forEach(
            (test, value) -> {
              openResult(laboratory, test);
              laboratory.fill("#value", value);
              save(laboratory);
            });
    finding(laboratory, "GRAM_STAIN", "NEGATIVE");
    finding(laboratory, "MYCOPLASMA", "NEGATIVE");
    finding(laboratory, "HLA_IDENTITY", "MATCH");
  }

  void release(Page laboratory) {
    laboratory.navigate("/products/" + product);
    laboratory.click("main a:has-text('Release or reject')");
    assertThat(laboratory.locator("main")).containsText("can be released before the sterility");
    laboratory.fill("#password", TestPeople.PASSWORD);
    laboratory.click("form[action$='/release'] button[type=submit]");
    assertThat(laboratory.locator("main")).containsText("The release is signed.");
    laboratory.click("main a:has-text('Label')");
    assertThat(laboratory.locator(".product-label svg").first()).isVisible();
  }

  void infuse(Page bedside) {
    bedside.navigate("/patients/" + recipient + "/infusion");
    assertThat(bedside.locator("main")).containsText("may be given now");
    bedside.fill("#startedAt", now().toString());
    bedside.fill("#volume", "100");
    codes(bedside);
    sign(bedside, Role.COORDINATOR, people.person(Role.INVESTIGATOR).username());
    assertThat(bedside.locator("main")).containsText("The infusion is recorded: 10.6875");
    bedside.navigate("/products/" + product);
    assertThat(bedside.locator("main")).containsText("infused");
  }

  private void step(Page page, String name, int hoursAgo, String cells, String nk, String t) {
    page.navigate("/products/" + product);
    page.click("main a:has-text('Record: " + name + "')");
    page.fill("#performedAt", now().minusHours(hoursAgo).toString());
    page.fill("#nucleated", cells);
    page.fill("#nkPercent", nk);
    page.fill("#tPercent", t);
    page.fill("#volume", "100");
    if (page.locator("#expiresAt").count() > 0) {
      page.fill("#expiresAt", now().plusHours(20).toString());
    }
    codes(page);
    sign(page, Role.CELL_THERAPY_LABORATORY, second);
    assertThat(page.locator("main")).containsText(name + " is recorded and signed by both.");
  }

  private void finding(Page page, String test, String value) {
    openResult(page, test);
    page.selectOption("#finding", value);
    save(page);
  }

  private void openResult(Page page, String test) {
    page.navigate("/products/" + product + "/results?test=" + test);
    page.fill("#measuredOn", now().toLocalDate().toString());
  }

  private static void save(Page page) {
    page.click("main form button[type=submit]");
    assertThat(page.locator("main [role=status]")).containsText("Saved.");
  }

  private void codes(Page page) {
    page.fill("#readProduct", product);
    page.fill("#readDonor", donor);
    page.fill("#readRecipient", recipient);
  }

  private void sign(Page page, Role first, String other) {
    page.fill("#username", people.person(first).username());
    page.fill("#password", TestPeople.PASSWORD);
    page.fill("#secondUsername", other);
    page.fill("#secondPassword", TestPeople.PASSWORD);
    page.click("main form button[type=submit]");
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), ProductScenario.ZONE)
        .truncatedTo(ChronoUnit.MINUTES);
  }
}
