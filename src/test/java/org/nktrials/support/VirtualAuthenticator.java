package org.nktrials.support;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** Chromium's own authenticator for passkeys, which verifies its person without asking. */
public final class VirtualAuthenticator {

  private VirtualAuthenticator() {}

  /** Gives the browser of the page one. */
  public static void in(Page page) {
    CDPSession devices = page.context().newCDPSession(page);
    devices.send("WebAuthn.enable");
    JsonObject options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    JsonObject added = new JsonObject();
    added.add("options", options);
    devices.send("WebAuthn.addVirtualAuthenticator", added);
  }

  /** Makes a passkey of the person who has signed in. */
  public static void make(Page page, String label, String password) {
    page.navigate("/profile/passkeys/new");
    page.fill("#label", label);
    page.fill("#password", password);
    page.click("#passkey-new button");
    page.waitForURL("**/profile");
  }
}
