package org.nktrials.config.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.KnownDevices;
import org.nktrials.access.SignInPlace;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;

/** From where a request to sign in comes, and the cookie by which a browser is known again. */
final class PlaceOfRequest {

  static final String COOKIE = "nk-device";

  private static final int LONGEST = 100;

  private PlaceOfRequest() {}

  static SignInPlace of(HttpServletRequest request) {
    return new SignInPlace(request.getRemoteAddr(), device(request));
  }

  /** The place kept with what was typed; without one, a place that nobody knows. */
  static SignInPlace of(Authentication typed) {
    return typed.getDetails() instanceof SignInPlace place ? place : new SignInPlace("", null);
  }

  static @Nullable String device(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals(COOKIE) && cookie.getValue().length() <= LONGEST) {
          return cookie.getValue();
        }
      }
    }
    return null;
  }

  static void keep(HttpServletRequest request, HttpServletResponse response, String device) {
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(COOKIE, device)
            .path(request.getContextPath() + "/sign-in")
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .maxAge(KnownDevices.LIFE)
            .build()
            .toString());
  }
}
