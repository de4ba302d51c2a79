package org.nktrials.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/** The challenge of a browser, kept in its session between question and answer, for one answer. */
public final class PasskeyChallenge {

  private static final String ATTRIBUTE = "nk.passkey-challenge";

  private PasskeyChallenge() {}

  /** A new challenge; an earlier one is forgotten. */
  public static PasskeyPlace fresh(HttpServletRequest request, HttpSession session) {
    String challenge = Passkeys.challenge();
    session.setAttribute(ATTRIBUTE, challenge);
    return new PasskeyPlace(request.getServerName(), origin(request), challenge);
  }

  /** The challenge, which is gone afterwards; without one a new one, which nobody has signed. */
  public static PasskeyPlace taken(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    Object kept = session == null ? null : session.getAttribute(ATTRIBUTE);
    if (session != null) {
      session.removeAttribute(ATTRIBUTE);
    }
    return new PasskeyPlace(
        request.getServerName(),
        origin(request),
        kept instanceof String challenge ? challenge : Passkeys.challenge());
  }

  /** The place of a request with a challenge that is kept elsewhere. */
  static PasskeyPlace at(HttpServletRequest request, String challenge) {
    return new PasskeyPlace(request.getServerName(), origin(request), challenge);
  }

  private static String origin(HttpServletRequest request) {
    return PasskeyPlace.origin(
        request.getScheme(), request.getServerName(), request.getServerPort());
  }
}
