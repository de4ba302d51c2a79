package org.nktrials.config.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nktrials.access.Role;
import org.nktrials.support.InstalledBrowser;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The frame around every page, on the pages of accounts, in a real browser. */
@Requirement("PAGE-01")
@IntegrationTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class PageFrameBrowserIT {

  private static final List<String> PAGES =
      List.of(
          "/profile",
          "/admin/people",
          "/admin/people/new",
          "/admin/sites",
          "/audit?size=20",
          "/audit?who=nobody-of-this-name",
          "/nowhere");

  @LocalServerPort private int port;
  @Autowired private TestPeople people;

  private final List<String> complaints = new ArrayList<>();
  private InstalledBrowser browser;
  private Page page;

  @BeforeEach
  void signIn() {
    people.site("01");
    String username = people.person(Role.ADMINISTRATOR).username();
    browser = new InstalledBrowser(port);
    page = browser.signedIn(username, TestPeople.PASSWORD);
    page.onConsoleMessage(
        message -> {
          if (message.text().contains("Content Security Policy")) {
            complaints.add(page.url() + ": " + message.text());
          }
        });
    page.onPageError(error -> complaints.add(page.url() + ": " + error));
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void pagesAreAccessibleInBothThemes(ColorScheme scheme) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    for (String address : PAGES) {
      page.navigate(address);
      assertThat(page.locator("html").getAttribute("data-bs-theme"))
          .isEqualToIgnoringCase(scheme.name());
      assertThat(new AxeBuilder(page).analyze().getViolations())
          .as(scheme + " " + address)
          .extracting(PageFrameBrowserIT::words)
          .isEmpty();
    }
    assertThat(complaints).isEmpty();
  }

  @Test
  void pagesDoNotScrollSidewaysOnAPhone() {
    page.setViewportSize(390, 844);
    for (String address : PAGES) {
      page.navigate(address);
      assertThat(page.evaluate("document.documentElement.scrollWidth")).as(address).isEqualTo(390);
    }
  }

  @Test
  void chosenThemeOutlivesThePage() {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    page.navigate("/profile");
    page.click("[data-theme-toggle]");
    page.navigate("/admin/people");
    assertThat(page.locator("html").getAttribute("data-bs-theme")).isEqualTo("dark");
    assertThat(page.locator("[data-theme-toggle]").textContent()).isEqualTo("Light");
  }

  private static String words(Rule rule) {
    return rule.getId() + ": " + rule.getNodes().getFirst().getHtml();
  }
}
