package org.nktrials.config.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nktrials.access.ApiTokens;
import org.nktrials.access.Role;
import org.nktrials.access.TokenScope;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What leaves the system, and how long sessions and from where tokens are used. */
@IntegrationTest
@AutoConfigureMockMvc
class ExportTrailIT {

  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;
  @Autowired private JdbcClient jdbc;
  @Autowired private ApiTokens tokens;

  @Requirement("TRAIL-07")
  @Test
  void aFileIsRecordedWithFilterAndRows() {
    var administrator = people.as(Role.ADMINISTRATOR);
    assertThat(mvc.get().uri("/admin/people.csv?q=nobody-at-all").with(administrator))
        .hasStatusOk();
    assertThat(newest("exported"))
        .containsEntry("address", "/admin/people.csv")
        .containsEntry("filter", "q=nobody-at-all")
        .containsEntry("file", "people.csv")
        .containsEntry("rows", "0")
        .containsEntry("source", "page")
        .containsEntry("who", people.person(Role.ADMINISTRATOR).displayName());
  }

  @Requirement("TRAIL-07")
  @Test
  void whatIsRefusedOrShownIsNoExport() {
    long before = exports();
    assertThat(mvc.get().uri("/admin/people.csv").with(people.as(Role.MONITOR))).hasStatus(403);
    assertThat(mvc.get().uri("/admin/people").with(people.as(Role.ADMINISTRATOR))).hasStatusOk();
    assertThat(mvc.get().uri("/css/app.css")).hasStatusOk();
    assertThat(exports()).isEqualTo(before);
  }

  @Requirement("TRAIL-07")
  @Test
  void aPrintedPageIsRecorded() {
    var monitor = people.as(Role.MONITOR);
    assertThat(
            mvc.post()
                .uri("/printed")
                .param("page", "/patients/NONE-01-001/visits?cycle=1")
                .with(csrf())
                .with(monitor))
        .hasStatusOk();
    assertThat(newest("printed"))
        .containsEntry("address", "/patients/NONE-01-001/visits")
        .containsEntry("filter", "cycle=1");
    assertThat(mvc.post().uri("/printed").param("page", "//x").with(csrf()).with(monitor))
        .hasStatus(422);
    assertThat(mvc.post().uri("/printed").param("page", "a b").with(csrf()).with(monitor))
        .hasStatus(422);
  }

  @Requirement("TRAIL-08")
  @Test
  void aTokenTellsEachNewPlaceOnce() {
    var owner = people.person(Role.COORDINATOR);
    String token =
        people.doing(owner, () -> tokens.make("places", TokenScope.READ, Duration.ofDays(1)));
    for (int time = 1; time <= 2; time++) {
      for (String place : List.of("192.0.2.7", "192.0.2.8", "2001:db8:1:2:3:4:5:" + time)) {
        assertThat(
                mvc.get()
                    .uri("/api/v1/trials")
                    .header("Authorization", "Bearer " + token)
                    .with(
                        request -> {
                          request.setRemoteAddr(place);
                          return request;
                        }))
            .hasStatusOk();
      }
    }
    assertThat(
            jdbc.sql(
                    """
                    select new_values ->> 'place' from audit_entry
                     where record_type = 'token used from a new place' and record_id = ?
                       and new_values ->> 'name' = 'places' order by id
                    """)
                .param(owner.id())
                .query(String.class)
                .list())
        .containsExactly("192.0.2.7", "192.0.2.8", "2001:db8:1:2::/64");
  }

  @Requirement("TRAIL-06")
  @Test
  void aSessionThatRanOutIsRecordedAndOneThatWasSignedOutIsNot() {
    String person = people.person(Role.COORDINATOR).id().toString();
    long now = System.currentTimeMillis();
    session("ran-out", person, now - 1000);
    session("signed-out", person, now + 800_000);
    session("nobody", null, now - 1000);
    long before = timedOut();
    jdbc.sql("delete from spring_session where primary_id like 'trail-test-%'").update();
    assertThat(timedOut()).isEqualTo(before + 1);
  }

  private void session(String name, String person, long expires) {
    jdbc.sql(
            """
            insert into spring_session (primary_id, session_id, creation_time, last_access_time,
                                        max_inactive_interval, expiry_time, principal_name)
            values (?, ?, ?, ?, 900, ?, ?)
            """)
        .params("trail-test-" + name, "trail-test-" + name, expires - 900_000, expires - 900_000)
        .params(expires, person)
        .update();
  }

  private long timedOut() {
    return jdbc.sql("select count(*) from audit_entry where record_type = 'session timed out'")
        .query(Long.class)
        .single();
  }

  private long exports() {
    return jdbc.sql("select count(*) from audit_entry where record_type = 'exported'")
        .query(Long.class)
        .single();
  }

  private Map<String, Object> newest(String event) {
    return jdbc.sql(
            """
            select actor_name as who, source, new_values ->> 'address' as address,
                   new_values ->> 'filter' as filter, new_values ->> 'file' as file,
                   new_values ->> 'rows' as rows
              from audit_entry where record_type = ? order by id desc limit 1
            """)
        .param(event)
        .query()
        .singleRow();
  }
}
