package org.nktrials;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Query parameters that no link of the application makes, on every page and list that reads. */
final class HostileFilters {

  private static final List<String> VALUES =
      List.of(
          "a\u0000b",
          "%_\\'\";--",
          "2026-02-31",
          "99999999999999999999",
          "x".repeat(5_000),
          "\uD83E\uDDEC",
          HostileText.TYPED,
          "../../../../etc/passwd",
          "') or (select 1 from pg_sleep(60)) is null or ('' = '");

  private HostileFilters() {}

  /**
   * Requests for one page.
   *
   * @param names of its parameters, from the running application
   */
  static Stream<BadInput> of(Sending valid, Set<String> names) {
    Stream<BadInput> unknown = Stream.of(attempt(valid, "nothing-reads-this", HostileText.TYPED));
    Stream<BadInput> pages = names.contains("sort") ? ofPages(valid) : Stream.empty();
    Stream<BadInput> filters =
        names.isEmpty() ? Stream.empty() : VALUES.stream().map(value -> all(valid, names, value));
    return Stream.of(unknown, pages, filters).flatMap(attempts -> attempts);
  }

  private static Stream<BadInput> ofPages(Sending valid) {
    return Stream.of(
        attempt(valid, "page", "-1"),
        attempt(valid, "page", "2147483647"),
        attempt(valid, "page", "99999999999999"),
        attempt(valid, "size", "0"),
        attempt(valid, "size", "1000000000"),
        attempt(valid, "sort", "password_hash,desc"),
        attempt(valid, "sort", "'; drop table patient; --"),
        attempt(valid, "sort", "code desc, (select pg_sleep(60))"),
        attempt(valid, "sort", HostileText.TYPED),
        attempt(valid, "sort", ","));
  }

  /** All names at once: one request a value; what fails then names the value. */
  private static BadInput all(Sending valid, Set<String> names, String value) {
    Sending sending = valid;
    for (String name : names) {
      sending = sending.field(name, value);
    }
    String shown = value.length() > 20 ? "long" : value.replace('\u0000', '0');
    return new BadInput("filters " + shown, sending, null, false);
  }

  private static BadInput attempt(Sending valid, String name, String value) {
    return new BadInput(name + "=" + value, valid.field(name, value), null, false);
  }
}
