package org.nktrials.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The Chromium installed on this machine, driven by Playwright. */
public final class InstalledBrowser implements AutoCloseable {

  private static final List<String> SILENT =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final Browser browser;
  private final String address;

  /**
   * Starts it.
   *
   * @param port of the application under test
   */
  public InstalledBrowser(int port) {
    this.address = "http://localhost:" + port;
    this.playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    this.browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(installed()).setArgs(SILENT));
  }

  /** A page of a person who has signed in, in a session of their own. */
  public Page signedIn(String username, String password) {
    Page page = browser.newContext(new Browser.NewContextOptions().setBaseURL(address)).newPage();
    page.navigate("/sign-in");
    signIn(page, username, password);
    return page;
  }

  /** A page on a telephone held upright: touched, narrow, dark. */
  public Page onTelephone() {
    return browser
        .newContext(
            new Browser.NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(390, 844)
                .setHasTouch(true)
                .setIsMobile(true)
                .setColorScheme(ColorScheme.DARK))
        .newPage();
  }

  /** Signs in on the sign-in page that is open. */
  public void signIn(Page page, String username, String password) {
    page.fill("#username", username);
    page.fill("#password", password);
    page.click("main button[type=submit]");
    page.waitForURL(url -> !url.contains("/sign-in"));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  private static Path installed() {
    return Stream.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Install Chromium for the browser tests."));
  }
}
