package org.nktrials;

import java.util.ArrayList;
import java.util.List;
import org.nktrials.support.Fuzz;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;

/** Valid requests with several of their values spoilt at random, from a seed of the route. */
final class FormFuzz {

  /** A fifth of all inputs of a run goes to the forms, the rest to the parsers below them. */
  private static final int SHARE = 5;

  private static final int ROUTES = 220;

  private static final List<String> NAMES =
      List.of(
          "%s[0]",
          "%s[2147483647]",
          "%s[a].b",
          "%s.class.name",
          "class.module.classLoader.x",
          "_%s",
          "!%s",
          "%s.%s",
          "%s[",
          "rows[99999].value",
          "first[ZZZ]",
          "%s[-1]");

  private final RouteRequests requests;

  FormFuzz(RouteRequests requests) {
    this.requests = requests;
  }

  /** What went wrong: a fault, a hanging request, one that eats the memory. */
  List<String> spoil(RouteFixture fixture, Sending valid) {
    List<String> failures = new ArrayList<>();
    try (Fuzz fuzz = new Fuzz(fixture.route().hashCode())) {
      for (int round = 0; round < Math.max(1, Fuzz.INPUTS / SHARE / ROUTES); round++) {
        Sending sending = valid.json() == null ? form(fuzz, valid) : json(fuzz, valid);
        MockHttpServletResponse answer =
            fuzz.bounded(
                fixture.route() + " with " + sending.fields() + sending.json(),
                () -> requests.as(fixture.allowed(), fixture, sending).getResponse());
        if (answer.getStatus() >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
          failures.add(answer.getStatus() + " for " + sending.fields() + sending.json());
        }
        HostileText.works(answer).forEach(failures::add);
      }
    } catch (Exception e) {
      failures.add(e.toString());
    } catch (AssertionError e) {
      failures.add(e.getMessage());
    }
    return failures;
  }

  private static Sending form(Fuzz fuzz, Sending valid) {
    Sending spoilt = valid;
    List<String> names = List.copyOf(valid.fields().keySet());
    for (int change = fuzz.random().nextInt(1, 5); change > 0; change--) {
      String name = names.isEmpty() ? "name" : fuzz.any(names);
      if (name.toLowerCase().contains("password") || name.equals("present")) {
        continue; // wrong ones would lock the account
      }
      spoilt =
          fuzz.random().nextInt(6) == 0
              ? spoilt.field(fuzz.any(NAMES).formatted(name, name), "1")
              : spoilt.field(name, fuzz.spoilt(spoilt.fields().getOrDefault(name, "")));
    }
    return valid.file() == null ? spoilt : spoilt.file(fuzz.spoilt(valid.file()));
  }

  private static Sending json(Fuzz fuzz, Sending valid) {
    String body =
        fuzz.random().nextInt(12) == 0
            ? "[".repeat(fuzz.random().nextInt(100_000))
            : fuzz.spoilt(valid.json());
    return new Sending(valid.variables(), valid.fields(), body, valid.file());
  }
}
