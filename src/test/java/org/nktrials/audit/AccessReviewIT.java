package org.nktrials.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nktrials.access.ApiTokens;
import org.nktrials.access.Grant;
import org.nktrials.access.Role;
import org.nktrials.access.SignedInPerson;
import org.nktrials.access.TokenScope;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** The access review: who reads what of it, and what it says. */
@Requirement("ACCESS-12")
@IntegrationTest
@AutoConfigureMockMvc
class AccessReviewIT {

  @Autowired private AccessReview review;
  @Autowired private ApiTokens tokens;
  @Autowired private AuditEvents events;
  @Autowired private TestPeople people;
  @Autowired private MockMvcTester mvc;
  @Autowired private JdbcClient database;
  @Autowired private TransactionTemplate transaction;

  private final String name = "review-" + UUID.randomUUID();

  @Test
  void saysRoleSiteGiverSignInAndTokens() {
    SignedInPerson person = atSite("01");
    people.doing(person, () -> tokens.make("program", TokenScope.READ, Duration.ofDays(1)));
    AccessRow before = rows(people.person(Role.ADMINISTRATOR), name, null).getFirst();
    assertThat(before.role()).isEqualTo("Pharmacist");
    assertThat(before.trial()).isEqualTo("all trials");
    assertThat(before.site()).isEqualTo("01");
    assertThat(before.by()).isNotEqualTo("not known");
    assertThat(before.lastSignIn()).isNull();
    assertThat(before.tokens()).isEqualTo(1);
    assertThat(before.inactive()).isFalse();
    assertThat(before.state()).isEqualTo("in force");
    people.doing(
        person,
        () -> {
          events.record("signed in", person.id(), java.util.Map.of());
          return true;
        });
    assertThat(rows(people.person(Role.ADMINISTRATOR), name, null).getFirst().lastSignIn())
        .isNotNull();
  }

  @Test
  void marksAccountsThatNobodyUses() {
    SignedInPerson person = atSite("01");
    makeOld(person.id());
    AccessRow row =
        rows(people.person(Role.ADMINISTRATOR), name, AskedReview.Show.INACTIVE).getFirst();
    assertThat(row.inactive()).isTrue();
  }

  @Test
  void monitorsSeeTheRolesOfTheirSites() {
    atSite("01");
    assertThat(rows(monitor("01"), name, null)).hasSize(1);
    assertThat(rows(monitor("02"), name, null)).isEmpty();
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> rows(people.person(Role.COORDINATOR), name, null));
  }

  @Test
  void pageFileAndDocumentAreThere() {
    atSite("01");
    var administrator = people.as(Role.ADMINISTRATOR);
    assertThat(mvc.get().uri("/access-review?q=" + name).with(administrator))
        .hasStatusOk()
        .bodyText()
        .contains(name, "Pharmacist");
    assertThat(mvc.get().uri("/access-review.csv?show=ALL&q=" + name).with(administrator))
        .hasStatusOk()
        .bodyText()
        .contains(name);
    assertThat(mvc.get().uri("/access-review.pdf?q=" + name).with(administrator).exchange())
        .hasStatusOk()
        .headers()
        .hasValue("Content-Type", "application/pdf");
    assertThat(
            database
                .sql(
                    """
                    select count(*) from audit_entry where record_type = 'exported'
                       and new_values ->> 'address' like '/access-review.%'
                       and new_values ->> 'filter' like ?
                    """)
                .param("%" + name + "%")
                .query(Long.class)
                .single())
        .isEqualTo(2);
  }

  private SignedInPerson atSite(String site) {
    return people.person(name, new Grant(Role.PHARMACIST, null, people.site(site).id(), null));
  }

  private SignedInPerson monitor(String site) {
    return people.person(
        "monitor-" + UUID.randomUUID(),
        new Grant(Role.MONITOR, null, people.site(site).id(), null));
  }

  private List<AccessRow> rows(SignedInPerson reader, String word, AskedReview.Show show) {
    return people.doing(
        reader,
        () ->
            review
                .find(
                    new AskedReview(word, null, show),
                    AccessReview.COLUMNS.page(PageRequest.ofSize(50)))
                .getContent());
  }

  private void makeOld(UUID person) {
    people.doing(
        Role.ADMINISTRATOR,
        () -> {
          transaction.executeWithoutResult(
              status -> {
                database
                    .sql("select set_config('nk.reason', 'For the test', true)")
                    .query(String.class)
                    .single();
                database
                    .sql("update person set created_at = now() - interval '91 days' where id = ?")
                    .param(person)
                    .update();
              });
          return true;
        });
  }
}
