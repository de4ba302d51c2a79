package org.nktrials;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

/**
 * Every form and every body of JSON with each of its values spoilt in turn: nothing ever fails on
 * the server's side, a form keeps what was typed, a program gets a problem (RFC 9457). What is sent
 * grows from the fixtures, so that a new route is covered without anyone remembering.
 */
@IntegrationTest(embedded = true)
@AutoConfigureMockMvc
@Import({SweepPeople.class, SweepStudy.class, RouteFixtures.class})
class BadInputSweepIT {

  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;
  @Autowired private SweepPeople accounts;
  @Autowired private RouteFixtures fixtures;
  @Autowired private ApplicationContext context;

  private RouteRequests requests;
  private FormFuzz fuzz;
  private RouteParameters parameters;

  @BeforeEach
  void meetPeople() {
    accounts.prepare();
    requests = new RouteRequests(mvc, people, accounts);
    fuzz = new FormFuzz(requests);
    parameters = new RouteParameters(context);
  }

  @Requirement("HOSTILE-01")
  @TestFactory
  Stream<DynamicTest> everyRouteThatTakesInput() {
    return fixtures
        .all()
        .filter(one -> !one.isGone() && !one.reads())
        .map(one -> DynamicTest.dynamicTest(one.route(), () -> spoil(one)));
  }

  @Requirement("HOSTILE-02")
  @TestFactory
  Stream<DynamicTest> everyListWithHostileFilters() {
    return fixtures
        .all()
        .filter(one -> !one.isGone() && one.reads())
        .map(one -> DynamicTest.dynamicTest(one.route(), () -> filter(one)));
  }

  private void spoil(RouteFixture fixture) {
    List<String> failures = new ArrayList<>();
    List<BadInput> attempts = attempts(fixture);
    for (int next = 0; next < attempts.size(); next++) {
      MockHttpServletResponse answer = send(fixture, attempts.get(next));
      judge(fixture, attempts.get(next), answer, failures);
      if (attempts.get(next).isHostile() && answer.getRedirectedUrl() != null) {
        judgeNext(fixture, attempts.get(next), answer.getRedirectedUrl(), failures);
      }
      if (answer.getStatus() < HttpStatus.BAD_REQUEST.value()) {
        attempts = attempts(fixture); // it was let in and may stand in the way of the others
      }
    }
    if (fixture.sending().get().file() != null) {
      FileNames.HOSTILE.forEach(name -> sendNamed(fixture, name, failures));
    }
    Sending again = fixture.sending().get();
    failures.addAll(fuzz.spoil(fixture, again));
    for (int time = 1; time <= 2; time++) {
      BadInput same = new BadInput("valid, time " + time, again, null, false);
      judge(fixture, same, send(fixture, same), failures);
    }
    assertThat(failures).as(fixture.route()).isEmpty();
  }

  /** A name that would lead out of the folder, or be code where it is shown. */
  private void sendNamed(RouteFixture fixture, String name, List<String> failures) {
    Sending sending = fixture.sending().get();
    MockHttpServletResponse answer =
        requests.asFileNamed(fixture.allowed(), fixture, sending, name).getResponse();
    BadInput attempt = new BadInput("a file named " + name, sending, null, false);
    judge(fixture, attempt, answer, failures);
    if (answer.getRedirectedUrl() != null) {
      judgeNext(fixture, attempt, answer.getRedirectedUrl(), failures);
    }
    failures.addAll(FileNames.writtenOutside());
  }

  private static List<BadInput> attempts(RouteFixture fixture) {
    Sending valid = fixture.sending().get();
    return (valid.json() == null ? BadInput.ofForm(valid) : BadJson.of(valid)).toList();
  }

  private void filter(RouteFixture fixture) {
    Sending valid = fixture.sending().get();
    List<String> failures = new ArrayList<>();
    Set<String> names = parameters.of(fixture);
    HostileFilters.of(valid, names)
        .forEach(
            attempt -> {
              MockHttpServletResponse answer = send(fixture, attempt);
              judge(fixture, attempt, answer, failures);
              if (valid.fields().isEmpty()) { // else it has one without which there is no page
                judgeFilters(fixture, attempt, names, answer, failures);
              }
            });
    assertThat(failures).as(fixture.route()).isEmpty();
  }

  /** The page to which a form leads that took a hostile text. */
  private void judgeNext(
      RouteFixture fixture, BadInput attempt, String address, List<String> failures) {
    MockHttpServletResponse page =
        mvc.get()
            .uri(URI.create(address))
            .with(people.as(accounts.person(fixture.allowed())))
            .exchange()
            .getResponse();
    HostileText.works(page)
        .forEach(what -> failures.add(attempt.what() + ", on " + address + ": " + what));
    if (page.getStatus() >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
      failures.add(attempt.what() + ": " + address + " answers " + page.getStatus());
    }
  }

  /** A page comes, and where a filter cannot be read, it says so and shows what was typed. */
  private static void judgeFilters(
      RouteFixture fixture,
      BadInput attempt,
      Set<String> names,
      MockHttpServletResponse answer,
      List<String> failures) {
    String type = String.valueOf(answer.getContentType());
    if (fixture.isForPrograms()
        || attempt.sending().fields().values().stream().anyMatch(value -> value.indexOf(0) >= 0)
        || !type.startsWith(MediaType.TEXT_HTML_VALUE)) {
      return;
    }
    if (answer.getStatus() == HttpStatus.BAD_REQUEST.value()
        && !fixture.handsOutAFile()
        && !parameters(attempt, names).isEmpty()) {
      failures.add(attempt.what() + " answers 400 without the page");
    } else if (answer.getStatus() == HttpStatus.UNPROCESSABLE_CONTENT.value()) {
      boolean said = text(answer).contains("A filter cannot be read");
      boolean kept =
          attempt.sending().fields().values().stream()
              .anyMatch(typed -> HtmlUtils.htmlUnescape(text(answer)).contains(typed));
      if (said && !kept) {
        failures.add(attempt.what() + " answers 422 without what was typed");
      }
    }
  }

  private static Set<String> parameters(BadInput attempt, Set<String> names) {
    Set<String> sent = new LinkedHashSet<>(attempt.sending().fields().keySet());
    sent.retainAll(names);
    return sent;
  }

  private MockHttpServletResponse send(RouteFixture fixture, BadInput attempt) {
    String person = fixture.allowed();
    Sending sending = attempt.sending();
    MvcTestResult answer =
        attempt.twice()
            ? requests.asTwice(person, fixture, sending, attempt.field())
            : requests.as(person, fixture, sending);
    return answer.getResponse();
  }

  private static void judge(
      RouteFixture fixture,
      BadInput attempt,
      MockHttpServletResponse answer,
      List<String> failures) {
    int status = answer.getStatus();
    HostileText.works(answer).forEach(what -> failures.add(attempt.what() + ": " + what));
    if (status >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
      failures.add(attempt.what() + " answers " + status);
    } else if (fixture.isForPrograms() && status >= HttpStatus.BAD_REQUEST.value()) {
      String type = String.valueOf(answer.getContentType());
      if (!type.startsWith(MediaType.APPLICATION_PROBLEM_JSON_VALUE)) {
        failures.add(attempt.what() + " answers " + status + " as " + type);
      }
    } else if (status == HttpStatus.UNPROCESSABLE_CONTENT.value() && isForgotten(attempt, answer)) {
      failures.add(attempt.what() + " is not kept on the form");
    }
  }

  /** Whether a control into which one types is drawn again without what was typed. */
  private static boolean isForgotten(BadInput attempt, MockHttpServletResponse answer) {
    String field = attempt.field();
    String typed = field == null ? null : attempt.sending().fields().get(field);
    if (typed == null || typed.indexOf('\u0000') >= 0 || attempt.twice()) {
      return false;
    }
    return KeptFields.isForgotten(text(answer), field, typed);
  }

  private static String text(MockHttpServletResponse answer) {
    return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
