package org.nktrials;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.support.Axe;
import org.nktrials.support.InstalledBrowser;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Every page of the running application in a real browser: no violation that axe-core calls serious
 * or critical, in light and dark, no sideways scrolling on a phone, and nothing that waits for a
 * script to appear.
 */
@Requirement("PAGE-01")
@IntegrationTest(embedded = true, webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({SweepPeople.class, SweepStudy.class, RouteFixtures.class})
class AccessibilityIT {

  /** Parts of pages, for partial updates, begin otherwise. */
  private static final String WHOLE_PAGE = "<!DOCTYPE html>";

  /** What only works with a script may hide until there is one; it is marked. */
  private static final Pattern HIDDEN =
      Pattern.compile(
          "<(?![^>]*data-(?:theme-toggle|print|drags))[a-z]+[^>]*\\shidden(?=[\\s>])[^>]*>");

  @LocalServerPort private int port;
  @Autowired private SweepPeople accounts;
  @Autowired private RouteFixtures fixtures;

  private final List<String> failures = new ArrayList<>();
  private InstalledBrowser browser;

  @BeforeEach
  void open() {
    accounts.prepare();
    browser = new InstalledBrowser(port);
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  void everyPageCanBeUsedByEverybody() {
    Map<String, List<RouteFixture>> pages =
        pages().collect(groupingBy(RouteFixture::allowed, LinkedHashMap::new, toList()));
    assertThat(pages.values().stream().mapToInt(List::size).sum()).isGreaterThan(25);
    pages.forEach(this::visit);
    assertThat(failures).isEmpty();
  }

  private Stream<RouteFixture> pages() {
    return fixtures
        .all()
        .filter(one -> one.reads() && !one.isGone() && !one.isForPrograms())
        .filter(one -> !one.pattern().endsWith(".csv"));
  }

  private void visit(String username, List<RouteFixture> pages) {
    accounts.letSignIn(username);
    Page page = browser.signedIn(username, TestPeople.PASSWORD);
    page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setColorScheme(ColorScheme.LIGHT)
            .setReducedMotion(ReducedMotion.REDUCE));
    pages.forEach(one -> look(page, one));
    page.context().close();
  }

  private void look(Page page, RouteFixture fixture) {
    Sending sending = fixture.sending().get();
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(fixture.pattern());
    sending.fields().forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
    Map<String, Object> values = new LinkedHashMap<>(sending.variables());
    values.putAll(sending.fields());
    Response response;
    try {
      response = page.navigate(address.buildAndExpand(values).encode().toUriString());
    } catch (PlaywrightException e) {
      assertThat(e).hasMessageContaining("Download is starting");
      return; // a file, not a page
    }
    if (response.text().startsWith(WHOLE_PAGE)) {
      withoutScript(fixture.route(), response);
      withAxe(fixture.route() + " light", page, null);
      page.evaluate("document.documentElement.setAttribute('data-bs-theme', 'dark')");
      withAxe(fixture.route() + " dark", page, "color-contrast");
      onPhone(fixture.route(), page);
    }
  }

  /** What the server sends is what a browser without a script shows. */
  private void withoutScript(String route, Response response) {
    String text = response.text();
    if (response.status() != 200) {
      failures.add(route + " answers " + response.status());
    }
    if (!text.contains("<h1")) {
      failures.add(route + " has no main heading");
    }
    HIDDEN
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(tag -> !tag.contains("type=\"hidden\""))
        .forEach(tag -> failures.add(route + " hides " + tag));
  }

  private void withAxe(String what, Page page, @Nullable String rule) {
    Axe.graveViolations(page, rule).forEach(found -> failures.add(what + ": " + found));
  }

  private void onPhone(String route, Page page) {
    page.setViewportSize(390, 844);
    Object width = page.evaluate("document.documentElement.scrollWidth");
    if (!Integer.valueOf(390).equals(width)) {
      failures.add(route + " is " + width + " wide on a phone");
    }
    page.setViewportSize(1280, 800);
  }
}
