package org.nktrials.config.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.nktrials.access.Role;
import org.nktrials.support.TestDatabase;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;

/**
 * Two applications on one PostgreSQL, each a process of its own. Requests go to one or the other as
 * a balancer without memory would send them; in the end one is killed.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesIT {
  private static final TestDatabase DATABASE = TestDatabase.fresh("two nodes");
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static RunningNode one;
  private static RunningNode other;
  private static String programs;
  private static List<String> patients;

  private static final String TIMED_OUT =
      "select count(*) from audit_entry where record_type = 'session timed out'";

  private final TravellingBrowser browser = new TravellingBrowser(CLIENT);

  @BeforeAll
  static void start() throws Exception {
    one = RunningNode.on(DATABASE);
    other = RunningNode.on(DATABASE);
    one.awaitReady();
    one.tell("prepare");
    var prepared = one.await("prepared");
    programs = prepared.getFirst();
    patients = prepared.subList(1, prepared.size());
    other.awaitReady();
  }

  @AfterAll
  static void stop() {
    Stream.of(one, other).filter(node -> node != null).forEach(RunningNode::close);
    CLIENT.close();
  }

  @Requirement("NODES-04")
  @Test
  @Order(1)
  void wrongPasswordsAreCountedTogether() throws Exception {
    for (var node : List.of(one, other, one, other, one)) {
      assertThat(TravellingBrowser.target(browser.signIn(node, "forgetful", "wrong")))
          .isEqualTo("/sign-in?refused");
    }
    assertThat(TravellingBrowser.target(browser.signIn(other, "forgetful", TestPeople.PASSWORD)))
        .as("the right one after five wrong ones, three there and two here")
        .isEqualTo("/sign-in?refused");
  }

  @Requirement({"NODES-04", "ACCESS-06"})
  @Test
  @Order(2)
  void whoIsDeactivatedOnOneIsSignedOutOnTheOther() throws Exception {
    browser.signIn(other, "leaver", TestPeople.PASSWORD);
    assertThat(browser.get(other, "/audit").statusCode()).isEqualTo(200);
    one.tell("deactivate leaver");
    one.await("deactivated");
    assertThat(TravellingBrowser.target(browser.get(other, "/audit"))).isEqualTo("/sign-in");
  }

  @Requirement({"NODES-04", "ACCESS-05"})
  @Test
  @Order(3)
  void aFormKeptByOneIsFilledInByTheOther() throws Exception {
    var administrator = TestPeople.username(Role.ADMINISTRATOR);
    browser.signIn(one, administrator, TestPeople.PASSWORD);
    browser.get(one, "/admin/people/new");
    timeSessionsOut();
    var refused = browser.send(one, "/admin/people", Map.of("username", "kept-by-one"));
    assertThat(TravellingBrowser.target(refused)).isEqualTo("/sign-in?kept");
    var next = browser.signIn(other, administrator, TestPeople.PASSWORD);
    assertThat(TravellingBrowser.target(next)).isEqualTo("/admin/people/new");
    assertThat(browser.get(other, "/admin/people/new").body())
        .contains("A form was not sent", "value=\"kept-by-one\"");
  }

  @Requirement({"NODES-03", "NODES-04"})
  @Test
  @Order(4)
  void theLastPlaceGoesToOneAndTheOtherIsRefused() throws Exception {
    for (int race = 0; race < Node.RACES; race++) {
      var here = reserve(one, patients.get(2 * race));
      var there = reserve(other, patients.get(2 * race + 1));
      var answers = List.of(here.get(), there.get());
      assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(201, 422);
      assertThat(answers)
          .filteredOn(answer -> answer.statusCode() == 422)
          .singleElement()
          .extracting(HttpResponse::body)
          .asString()
          .contains("no-free-place");
    }
    assertThat(number("select count(*) from slot where state = 'RESERVED'")).isEqualTo(Node.RACES);
  }

  private static CompletableFuture<HttpResponse<String>> reserve(RunningNode node, String patient) {
    return CLIENT.sendAsync(
        HttpRequest.newBuilder(node.address("/api/v1/patients/" + patient + "/reservation"))
            .header("Authorization", "Bearer " + programs)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"level\":1}"))
            .build(),
        BodyHandlers.ofString());
  }

  @Requirement("NODES-02")
  @Test
  @Order(5)
  void whatIsScheduledIsDoneOnce() throws Exception {
    browser.signIn(one, "traveller", TestPeople.PASSWORD);
    timeSessionsOut();
    int idle = number("select count(*) from spring_session where principal_name is not null");
    int before = number(TIMED_OUT);
    change("update slot set reserved_until = now() - interval '1 hour' where state = 'RESERVED'");
    orderMail();
    one.tell("scheduled");
    other.tell("scheduled");
    assertThat(one.await("ran")).isEqualTo(other.await("ran"));
    placesAreReleasedAndVisitsMissedOnce();
    assertThat(Stream.of(one, other).flatMap(node -> node.mail.stream()))
        .as("a mail for each notice, from one node or the other")
        .hasSize(number("select count(*) from notice"));
    assertThat(idle).isPositive();
    assertThat(number(TIMED_OUT) - before).isEqualTo(idle);
  }

  private void placesAreReleasedAndVisitsMissedOnce() throws SQLException {
    assertThat(number("select count(*) from slot where state = 'RESERVED'")).isZero();
    assertThat(number("select count(*) from audit_entry where actor_name = 'reservation expiry'"))
        .isEqualTo(Node.RACES);
    int missed = number("select count(*) from deviation where kind = 'visit-missed'");
    assertThat(missed).isPositive();
    assertThat(
            number(
                "select count(distinct (patient_id, description)) from deviation"
                    + " where kind = 'visit-missed'"))
        .isEqualTo(missed);
  }

  @Requirement("NODES-01")
  @Test
  @Order(6)
  void aSessionOutlivesItsNode() throws Exception {
    browser.signIn(one, "traveller", TestPeople.PASSWORD);
    assertThat(browser.get(other, "/today").body()).contains("Test traveller");
    assertThat(browser.get(one, "/profile").statusCode()).isEqualTo(200);
    one.kill();
    assertThat(browser.get(other, "/today").body()).contains("Test traveller");
    assertThat(TravellingBrowser.target(browser.send(other, "/sign-out", Map.of())))
        .isEqualTo("/sign-in?signed-out");
    assertThat(browser.get(other, "/today").statusCode()).isEqualTo(302);
  }

  /** All of them had their last use sixteen minutes ago. */
  private static void timeSessionsOut() throws SQLException {
    change(
        """
        update spring_session set last_access_time = last_access_time - 960000,
                                  expiry_time = expiry_time - 960000
        """);
  }

  /** Notices of the trials, with their mail due. */
  private static void orderMail() throws SQLException {
    change(
        """
        with made as (
          insert into notice (id, version, trial_id, trial_code, kind, sentence, link, raised_at)
          select gen_random_uuid(), 0, id, code, 'SUSPENDED', 'Enrolment was stopped.', '/', now()
            from trial
          returning id)
        insert into notice_mail (notice_id, due_at) select id, now() from made
        """);
  }

  /** As a superuser whom no trigger stops. */
  private static void change(String sql) throws SQLException {
    try (var database = DATABASE.asSuperuser();
        var statement = database.createStatement()) {
      statement.execute("set session_replication_role = replica");
      statement.execute(sql);
    }
  }

  private static int number(String sql) throws SQLException {
    try (var database = DATABASE.asSuperuser()) {
      return Integer.parseInt(Sql.text(database, sql));
    }
  }
}
