package org.nktrials;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

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

  private RouteRequests requests;

  @BeforeEach
  void meetPeople() {
    accounts.prepare();
    requests = new RouteRequests(mvc, people, accounts);
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
      if (answer.getStatus() < HttpStatus.BAD_REQUEST.value()) {
        attempts = attempts(fixture); // it was let in and may stand in the way of the others
      }
    }
    Sending again = fixture.sending().get();
    for (int time = 1; time <= 2; time++) {
      BadInput same = new BadInput("valid, time " + time, again, null, false);
      judge(fixture, same, send(fixture, same), failures);
    }
    assertThat(failures).as(fixture.route()).isEmpty();
  }

  private static List<BadInput> attempts(RouteFixture fixture) {
    Sending valid = fixture.sending().get();
    return (valid.json() == null ? BadInput.ofForm(valid) : BadJson.of(valid)).toList();
  }

  private void filter(RouteFixture fixture) {
    Sending valid = fixture.sending().get();
    List<String> failures = new ArrayList<>();
    HostileFilters.of(valid)
        .forEach(attempt -> judge(fixture, attempt, send(fixture, attempt), failures));
    assertThat(failures).as(fixture.route()).isEmpty();
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
