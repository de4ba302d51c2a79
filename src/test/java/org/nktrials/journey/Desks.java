package org.nktrials.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.Map;
import org.nktrials.access.Role;
import org.nktrials.support.InstalledBrowser;
import org.nktrials.support.TestPeople;

/** The people of a journey, each at a screen of their own. */
final class Desks implements AutoCloseable {

  private final InstalledBrowser browser;
  private final TestPeople people;
  private final Map<Page, String> usernames = new HashMap<>();

  Desks(int port, TestPeople people) {
    this.browser = new InstalledBrowser(port);
    this.people = people;
  }

  /** Somebody of a role who has signed in. */
  Page of(Role role) {
    return named(people.person(role).username());
  }

  /** A person by username who has signed in. */
  Page named(String username) {
    return known(browser.signedIn(username, TestPeople.PASSWORD), username);
  }

  /** Somebody of a role with a telephone in the dark, signed in by touch. */
  Page telephone(Role role) {
    String username = people.person(role).username();
    Page page = browser.onTelephone();
    page.navigate("/sign-in");
    page.fill("#username", username);
    page.fill("#password", TestPeople.PASSWORD);
    page.tap("main button[type=submit]");
    page.waitForURL(url -> !url.contains("/sign-in"));
    return known(page, username);
  }

  /** Time passes in journeys, so that sessions end; people then sign in again. */
  void go(Page page, String path) {
    page.navigate(path);
    if (page.url().contains("/sign-in")) {
      browser.signIn(page, usernames.get(page), TestPeople.PASSWORD);
      page.navigate(path);
    }
  }

  /** The row of a table that contains these words. */
  static Locator row(Page page, String... words) {
    Locator rows = page.locator("main tbody tr");
    for (String word : words) {
      rows = rows.filter(new Locator.FilterOptions().setHasText(word));
    }
    return rows;
  }

  /** Whether the page is no wider than the screen. */
  static boolean fits(Page page) {
    return (Boolean)
        page.evaluate(
            "document.documentElement.scrollWidth <= document.documentElement.clientWidth");
  }

  private Page known(Page page, String username) {
    usernames.put(page, username);
    return page;
  }

  @Override
  public void close() {
    browser.close();
  }
}
