package org.nktrials;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.nktrials.access.TokenScope;
import org.nktrials.support.TestPeople;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Sends requests of fixtures: to pages as a signed-in person, to the interface with a token. */
class RouteRequests {

  private final MockMvcTester mvc;
  private final TestPeople signIn;
  private final SweepPeople people;
  private final Map<String, String> tokens = new ConcurrentHashMap<>();

  RouteRequests(MockMvcTester mvc, TestPeople signIn, SweepPeople people) {
    this.mvc = mvc;
    this.signIn = signIn;
    this.people = people;
  }

  /** As a person by username. */
  MvcTestResult as(String username, RouteFixture fixture, Sending sending) {
    return as(username, fixture, request(fixture, sending));
  }

  /** The same with one of the fields sent a second time. */
  MvcTestResult asTwice(String username, RouteFixture fixture, Sending sending, String field) {
    return as(
        username, fixture, request(fixture, sending).param(field, sending.fields().get(field)));
  }

  private MvcTestResult as(
      String username, RouteFixture fixture, MockMvcTester.MockMvcRequestBuilder request) {
    return fixture.isForPrograms()
        ? request.header("Authorization", token(username, TokenScope.WRITE)).exchange()
        : request.with(signIn.as(people.person(username))).with(csrf()).exchange();
  }

  /** The same with another name of the file that is sent. */
  MvcTestResult asFileNamed(
      String username, RouteFixture fixture, Sending sending, String fileName) {
    return as(username, fixture, request(fixture, sending, fileName));
  }

  /** As the program of a person. */
  MvcTestResult withToken(
      String username, TokenScope scope, RouteFixture fixture, Sending sending) {
    return request(fixture, sending).header("Authorization", token(username, scope)).exchange();
  }

  private String token(String username, TokenScope scope) {
    return "Bearer "
        + tokens.computeIfAbsent(username + scope, key -> people.token(username, scope));
  }

  /** As nobody; a page request is not refused for want of the form's token. */
  MvcTestResult anonymously(RouteFixture fixture, Sending sending) {
    return fixture.isForPrograms()
        ? request(fixture, sending).exchange()
        : request(fixture, sending).with(csrf()).exchange();
  }

  /** As a person, the way a forged form would come. */
  MvcTestResult forged(String username, RouteFixture fixture, Sending sending) {
    return request(fixture, sending).with(signIn.as(people.person(username))).exchange();
  }

  private MockMvcTester.MockMvcRequestBuilder request(RouteFixture fixture, Sending sending) {
    return request(fixture, sending, "file.csv");
  }

  private MockMvcTester.MockMvcRequestBuilder request(
      RouteFixture fixture, Sending sending, String fileName) {
    var request =
        mvc.method(fixture.method()).uri(fixture.pattern(), sending.variables().values().toArray());
    sending.fields().forEach((name, value) -> request.param(name, value));
    if (sending.json() != null) {
      request.contentType(MediaType.APPLICATION_JSON).content(sending.json());
    }
    if (sending.file() != null) {
      MockPart part = new MockPart("file", fileName, sending.file().getBytes(UTF_8));
      request
          .contentType(MediaType.MULTIPART_FORM_DATA)
          .with(
              plain -> {
                plain.addPart(part);
                return plain;
              });
    }
    return request;
  }
}
