package org.nktrials;

import java.util.function.Supplier;
import org.springframework.http.HttpMethod;

/**
 * How a route is asked, by whom it may be asked and by whom not.
 *
 * @param route method and pattern: "GET /trials/{code}/board"
 * @param allowed username of one person who may
 * @param refused username of one person whose role does not include it; null when nobody may at all
 *     or everybody may
 * @param openBecause why every signed-in person may; null otherwise
 * @param sending makes a valid request, together with the records that it needs
 */
record RouteFixture(
    String route, String allowed, String refused, String openBecause, Supplier<Sending> sending) {

  static RouteFixture of(String route, String allowed, String refused, Supplier<Sending> sending) {
    return new RouteFixture(route, allowed, refused, null, sending);
  }

  static RouteFixture open(
      String route, String because, String allowed, Supplier<Sending> sending) {
    return new RouteFixture(route, allowed, null, because, sending);
  }

  /** A route that is not there for anybody once the system is set up. */
  static RouteFixture gone(String route) {
    return new RouteFixture(route, null, null, null, Sending::plain);
  }

  HttpMethod method() {
    return HttpMethod.valueOf(route.substring(0, route.indexOf(' ')));
  }

  String pattern() {
    return route.substring(route.indexOf(' ') + 1);
  }

  boolean isGone() {
    return allowed == null;
  }

  boolean isOpen() {
    return openBecause != null;
  }

  boolean isForPrograms() {
    return pattern().startsWith("/api/");
  }

  /** Answers with what was asked for and not with another page. */
  boolean answersAtOnce() {
    return !reads()
        && (pattern().endsWith("/typings/file")
            || pattern().equals("/audit/check/seal")
            || pattern().equals("/printed"));
  }

  /** A list as a file, a drawing of it, or what somebody sent once. */
  boolean handsOutAFile() {
    return pattern().matches(".*([./](csv|pdf|svg|png|r)|/file|/files/\\{file}|/label)$");
  }

  boolean reads() {
    return method() == HttpMethod.GET;
  }

  /** Calculations store nothing and need no token for writing. */
  boolean calculates() {
    return pattern().startsWith("/api/v1/rules/") || pattern().startsWith("/api/v1/statistics/");
  }
}
