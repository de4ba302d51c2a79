package org.nktrials.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Role;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** The filters of the trail's page and of its file. */
@Requirement("TRAIL-12")
@IntegrationTest
@AutoConfigureMockMvc
class TrailFilterIT {

  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;
  @Autowired private JdbcClient database;
  @Autowired private TransactionTemplate transaction;

  private final UUID site = UUID.randomUUID();
  private static final String ZONE = "UTC";

  /** A site of its own with a change under each kind of reason. */
  @BeforeEach
  void changeForEachReason() {
    people.doing(
        Role.ADMINISTRATOR,
        () -> {
          transaction.executeWithoutResult(
              status -> {
                sql(
                    "insert into site values (?, 0, ?, '=1+1', ?)",
                    site,
                    String.valueOf(1000 + (int) (Math.random() * 8999)),
                    ZONE);
                change("transcription error: typed 8 for 3", "one");
                change("New information", "two");
                change("query answer", "three");
                change("found at source verification", "four");
              });
          return true;
        });
  }

  @Test
  void findsByRecordActionAndKindOfReason() {
    assertThat(page("")).contains("one", "two", "three", "four", "source verification");
    assertThat(page("&action=CREATED")).contains("=1+1").doesNotContain("typed 8 for 3");
    assertThat(page("&reason=TRANSCRIPTION_ERROR"))
        .contains("typed 8 for 3")
        .doesNotContain("source verification");
    assertThat(page("&reason=NEW_INFORMATION")).contains("New information</td>");
    assertThat(page("&reason=QUERY_ANSWER")).contains("three").doesNotContain("typed 8 for 3");
    assertThat(page("&reason=OTHER"))
        .contains("source verification")
        .doesNotContain("typed 8 for 3");
  }

  @Test
  void findsByPersonTimeKindAndPatient() {
    assertThat(page("&who=ministrat&type=site")).contains("typed 8 for 3");
    assertThat(page("&who=nobody-of-this-name")).contains("No entries");
    assertThat(page("&who=%25")).contains("No entries");
    assertThat(page("&type=patient")).contains("No entries");
    assertThat(page("&patient=NONE-01-001")).contains("No entries");
    assertThat(page("&to=2001-02-03&toTime=04:05")).contains("No entries");
    assertThat(page("&from=2001-02-03&fromTime=04:05")).contains("typed 8 for 3");
    assertThat(mvc.get().uri("/audit?reason=WHIM").with(people.as(Role.ADMINISTRATOR)).exchange())
        .hasStatus(422);
  }

  @Requirement("COPY-01")
  @Test
  void theFileHasTheSameEntriesNoFormulaAndIsRecorded() {
    var answer =
        mvc.get()
            .uri("/audit.csv?record=" + site + "&action=CREATED")
            .with(people.as(Role.ADMINISTRATOR))
            .exchange()
            .getResponse();
    String file = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getHeader("NK-Rows")).isEqualTo("1");
    assertThat(file.lines()).hasSize(2);
    assertThat(file).contains(site.toString()).doesNotContain(",=");
    assertThat(
            database
                .sql(
                    """
                    select new_values ->> 'rows' from audit_entry
                     where record_type = 'exported' and new_values ->> 'filter' like ?
                    """)
                .param("%" + site + "%")
                .query(String.class)
                .list())
        .containsExactly("1");
  }

  private String page(String more) {
    var answer =
        mvc.get()
            .uri("/audit?record=" + site + more)
            .with(people.as(Role.ADMINISTRATOR))
            .exchange();
    assertThat(answer).hasStatusOk();
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
        .replaceAll("(?s)<form.*?</form>", "");
  }

  private void change(String reason, String name) {
    database
        .sql("select set_config('nk.reason', ?, true)")
        .param(reason)
        .query(String.class)
        .single();
    sql("update site set name = ? where id = ?", name, site);
  }

  private void sql(String statement, Object... values) {
    database.sql(statement).params(values).update();
  }
}
