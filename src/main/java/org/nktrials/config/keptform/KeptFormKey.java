package org.nktrials.config.keptform;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * Which form a browser kept, and the key to it: a cookie out of reach of scripts. Without it nobody
 * can read the form, not even with the database.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and no text holds the secret
record KeptFormKey(UUID form, byte[] secret) {

  static final String COOKIE = "nk-kept-form";

  static Optional<KeptFormKey> of(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    if (cookies == null) {
      return Optional.empty();
    }
    for (Cookie cookie : cookies) {
      if (cookie.getName().equals(COOKIE)) {
        return parse(cookie.getValue());
      }
    }
    return Optional.empty();
  }

  private static Optional<KeptFormKey> parse(String value) {
    String[] part = value.split("\\.", 2);
    try {
      byte[] secret = Base64.getUrlDecoder().decode(part.length == 2 ? part[1] : "");
      return secret.length == 32
          ? Optional.of(new KeptFormKey(UUID.fromString(part[0]), secret))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  void sendTo(HttpServletRequest request, HttpServletResponse response, Duration life) {
    String value = form + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    send(request, response, value, life);
  }

  static void forget(HttpServletRequest request, HttpServletResponse response) {
    send(request, response, "", Duration.ZERO);
  }

  private static void send(
      HttpServletRequest request, HttpServletResponse response, String value, Duration life) {
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(COOKIE, value)
            .path(request.getContextPath() + "/")
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .maxAge(life)
            .build()
            .toString());
  }
}
