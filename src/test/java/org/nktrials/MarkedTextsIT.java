package org.nktrials;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestDatabase;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * Every page, file and answer to a program, drawn while every text that people type is hostile: it
 * is shown as text wherever it is shown, and nowhere to people of another site.
 */
@IntegrationTest(embedded = true, label = "marked texts")
@AutoConfigureMockMvc
@Import({SweepPeople.class, SweepStudy.class, RouteFixtures.class})
@Requirement({"HOSTILE-03", "COPY-01", "ACCESS-07"})
class MarkedTextsIT {

  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;
  @Autowired private SweepPeople accounts;
  @Autowired private RouteFixtures fixtures;
  @Autowired private TestDatabase database;
  @Autowired private JdbcClient jdbc;

  private record Asked(RouteFixture fixture, Sending sending) {}

  private final List<Asked> asked = new ArrayList<>();
  private RouteRequests requests;
  private Marks marks;
  private int columns;
  private String here;
  private String elsewhere;

  @BeforeEach
  void markEverything() throws SQLException {
    accounts.prepare();
    here = accounts.everythingAt("01");
    elsewhere = accounts.everythingAt("02");
    requests = new RouteRequests(mvc, people, accounts);
    fixtures
        .all()
        .filter(one -> !one.isGone() && one.reads())
        .forEach(one -> asked.add(new Asked(one, one.sending().get())));
    marks = new Marks(database);
    columns = marks.put();
  }

  @AfterEach
  void takeMarksBack() throws SQLException {
    if (marks != null) {
      marks.takeBack();
    }
  }

  @Test
  void showsTextsAsTextAndToTheirOwnSiteOnly() {
    List<String> failures = new ArrayList<>();
    List<String> shown = new ArrayList<>();
    List<String> leaks = new ArrayList<>();
    long before = lastEntry();
    for (Asked one : asked) {
      MockHttpServletResponse served = ask(one.fixture().allowed(), one);
      String body = HostileText.body(served);
      List<String> works = HostileText.works(served, body);
      works.forEach(what -> failures.add(one.fixture().route() + ": " + what));
      if (served.getStatus() >= HttpStatus.BAD_REQUEST.value()) {
        failures.add(one.fixture().route() + " answers " + served.getStatus());
      }
      if (body.contains(HostileText.mark(0)) || body.contains(HostileText.mark(1))) {
        shown.add(one.fixture().route());
      }
      if (tells(elsewhere, one)) {
        failures.add(one.fixture().route() + " shows site 02 a text of site 01");
      }
      if (tells(here, one)) {
        leaks.add(one.fixture().route());
      }
    }
    System.out.printf(
        "%d hostile columns; %d of %d routes show one; %d show site 01 its own%n",
        columns, shown.size(), asked.size(), leaks.size());
    assertThat(failures).isEmpty();
    assertThat(changesSince(before)).as("records changed by looking at pages").isEmpty();
    // The check is worth something only where it finds a text that a person may see.
    assertThat(columns).isGreaterThan(90);
    assertThat(shown).hasSizeGreaterThan(100);
    assertThat(leaks).hasSizeGreaterThan(30);
  }

  private long lastEntry() {
    return jdbc.sql("select max(id) from audit_entry").query(Long.class).single();
  }

  /** A link that somebody is lured to follow must not change anything; the tests make tokens. */
  private List<String> changesSince(long entry) {
    return jdbc.sql(
            """
            select distinct record_type || ' ' || action || ' by ' || actor_name || ', ' || source
              from audit_entry where id > ? and action <> 'EVENT' and source <> 'job'
               and record_type not in ('api_token', 'api_token_place')
            """)
        .param(entry)
        .query(String.class)
        .list();
  }

  private boolean tells(String username, Asked one) {
    return HostileText.body(ask(username, one)).contains(HostileText.mark(Marks.OF_SITE_01));
  }

  private MockHttpServletResponse ask(String username, Asked one) {
    return requests.as(username, one.fixture(), one.sending()).getResponse();
  }
}
