package org.nktrials;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nktrials.access.TokenScope;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What every route has to keep, with one request that is valid all the time. */
class RouteCheck {

  /** A coordinator of site 02; the patients of all fixtures are of site 01. */
  private static final String OTHER_SITE = "coordinator-02";

  private final RouteRequests requests;
  private final String elsewhere;
  private final Secrets secrets;
  private final ExportEntries exports;
  private final LockedRecords locked;

  /**
   * A check.
   *
   * @param elsewhere who has every role at site 02
   */
  RouteCheck(
      RouteRequests requests,
      String elsewhere,
      Secrets secrets,
      ExportEntries exports,
      LockedRecords locked) {
    this.locked = locked;
    this.requests = requests;
    this.elsewhere = elsewhere;
    this.secrets = secrets;
    this.exports = exports;
  }

  /** Asks as everybody who may not, then as one who may: first while the records are locked. */
  void sweep(RouteFixture fixture) {
    Sending sending = fixture.sending().get();
    if (fixture.isGone()) {
      for (String username : List.of(SweepPeople.ROLELESS, "administrator")) {
        assertRefused(username, fixture, sending, 404);
      }
      assertThat(requests.anonymously(fixture, sending)).hasStatus(404);
      return;
    }
    refusesStrangers(fixture, sending);
    if (fixture.isOpen()) {
      tellsNothingToThoseWithoutRole(fixture, sending);
    } else {
      assertRefused(fixture.refused(), fixture, sending, 403, 404);
      assertRefused(SweepPeople.ROLELESS, fixture, sending, 403, 404);
    }
    keepsTrialsAndSitesApart(fixture, sending);
    knowsNoOtherRecord(fixture, sending);
    MvcTestResult served =
        (fixture.reads() ? Optional.<MvcTestResult>empty() : locked.send(fixture, sending))
            .orElseGet(() -> requests.as(fixture.allowed(), fixture, sending));
    assertServed(fixture, served);
    FileAnswers.assertSafe(fixture, served.getResponse());
    exports.assertRecorded(fixture, served);
  }

  private void refusesStrangers(RouteFixture fixture, Sending sending) {
    MvcTestResult anonymous = requests.anonymously(fixture, sending);
    if (fixture.isForPrograms()) {
      assertThat(anonymous).hasStatus(401);
    } else {
      assertThat(anonymous).hasRedirectedUrl("/sign-in");
    }
    secrets.assertKept(anonymous, sending, "");
    if (!fixture.isForPrograms() && !fixture.reads()) {
      assertThat(requests.forged(fixture.allowed(), fixture, sending)).hasStatus(403);
    }
    if (fixture.isForPrograms() && !fixture.reads() && !fixture.calculates()) {
      assertThat(requests.withToken(fixture.allowed(), TokenScope.READ, fixture, sending))
          .hasStatus(403);
    }
  }

  private void tellsNothingToThoseWithoutRole(RouteFixture fixture, Sending sending) {
    MvcTestResult answer = requests.as(SweepPeople.ROLELESS, fixture, sending);
    assertThat(answer.getResponse().getStatus()).isIn(200, 302, 404, 422);
    secrets.assertKept(answer, sending, SweepPeople.ROLELESS);
  }

  private void keepsTrialsAndSitesApart(RouteFixture fixture, Sending sending) {
    Map<String, Object> variables = sending.variables();
    if (variables.containsKey("patient") || variables.containsKey("code")) {
      assertRefused(SweepPeople.ELSEWHERE, fixture, sending, 404);
    }
    if (variables.containsKey("patient")) {
      MvcTestResult hidden = assertRefused(OTHER_SITE, fixture, sending, 404);
      Sending absent = sending.to("patient", "NOWHERE-01-001");
      MvcTestResult missing = requests.as(OTHER_SITE, fixture, absent);
      assertThat(Secrets.comparable(hidden, sending))
          .isEqualTo(Secrets.comparable(missing, absent));
    } else if (fixture.reads()) {
      secrets.assertNoPatientOf("01", requests.as(elsewhere, fixture, sending), sending);
    } else if (!variables.isEmpty()
        && !fixture.isOpen()
        && !OtherSites.MAY.contains(fixture.route())) {
      assertRefused(elsewhere, fixture, sending, 403, 404);
    }
  }

  /** An address with one part that names nothing, or a record of another patient. */
  private void knowsNoOtherRecord(RouteFixture fixture, Sending sending) {
    sending
        .variables()
        .forEach(
            (name, value) -> {
              if (!fixture.pattern().contains("{" + name + "}")) {
                return;
              }
              Object unknown =
                  value instanceof UUID ? UUID.randomUUID() : value instanceof Integer ? 98 : "NO";
              assertRefused(fixture.allowed(), fixture, sending.to(name, unknown), 404);
              Sending hostile = sending.to(name, HostileText.IN_PATH);
              MvcTestResult answer = requests.as(fixture.allowed(), fixture, hostile);
              assertThat(answer.getResponse().getStatus()).as(name).isIn(400, 404);
              assertThat(HostileText.works(answer.getResponse())).as(name).isEmpty();
            });
    // A test of the catalogue is no record of a patient.
    if (sending.variables().containsKey("patient")
        && fixture.pattern().indexOf('{') != fixture.pattern().lastIndexOf('{')
        && !sending.variables().containsKey("analyte")) {
      Sending mixed = sending.to("patient", SweepStudy.OTHER_PATIENT);
      assertRefused(fixture.allowed(), fixture, mixed, 404);
    }
  }

  private MvcTestResult assertRefused(
      String username, RouteFixture fixture, Sending sending, Integer... statuses) {
    MvcTestResult answer = requests.as(username, fixture, sending);
    assertThat(answer.getResponse().getStatus())
        .as("%s asks %s of %s", username, fixture.route(), sending.variables())
        .isIn((Object[]) statuses);
    secrets.assertKept(answer, sending, username);
    secrets.assertNoCounts(answer, sending);
    return answer;
  }

  private static void assertServed(RouteFixture fixture, MvcTestResult answer) {
    int status = answer.getResponse().getStatus();
    String next = answer.getResponse().getRedirectedUrl();
    if (fixture.isForPrograms()) {
      assertThat(status).as(fixture.route()).isBetween(200, 299);
    } else if (fixture.answersAtOnce()) {
      assertThat(status).as(fixture.route()).isEqualTo(200);
    } else if (fixture.reads()) {
      assertThat(status).as(fixture.route()).isIn(200, 302);
    } else {
      assertThat(status).as(fixture.route()).isEqualTo(302);
    }
    if (next != null) {
      assertThat(next).doesNotContain("/sign-in");
    }
  }
}
