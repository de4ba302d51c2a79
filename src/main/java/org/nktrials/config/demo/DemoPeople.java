package org.nktrials.config.demo;

import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.nktrials.access.ActingAs;
import org.nktrials.access.ApiTokens;
import org.nktrials.access.FirstAdministrator;
import org.nktrials.access.Grant;
import org.nktrials.access.NewPerson;
import org.nktrials.access.People;
import org.nktrials.access.RoleGrants;
import org.nktrials.access.SiteSummary;
import org.nktrials.access.Sites;
import org.nktrials.access.TokenScope;
import org.nktrials.config.database.ConditionalOnEmbeddedDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accounts, sites and tokens of the demo study. */
@Component
@ConditionalOnEmbeddedDatabase
class DemoPeople {

  /** Printed at every start; good for nothing outside this machine. */
  static final String PASSWORD = "imatinib-and-interleukin";

  private static final Duration TOKEN_LIFE = Duration.ofDays(30);

  private final FirstAdministrator firstAdministrator;
  private final People people;
  private final RoleGrants grants;
  private final Sites sites;
  private final ApiTokens tokens;
  private final ActingAs acting;
  private final JdbcClient jdbc;

  DemoPeople(
      FirstAdministrator firstAdministrator,
      People people,
      RoleGrants grants,
      Sites sites,
      ApiTokens tokens,
      ActingAs acting,
      JdbcClient jdbc) {
    this.firstAdministrator = firstAdministrator;
    this.people = people;
    this.grants = grants;
    this.sites = sites;
    this.tokens = tokens;
    this.acting = acting;
    this.jdbc = jdbc;
  }

  /** Makes the administrator and, in the administrator's name, sites and accounts. */
  void make() {
    UUID administrator =
        firstAdministrator.make(
            new NewPerson(DemoAccount.ADMINISTRATOR, "Ada Administrator", PASSWORD));
    acting.person(
        administrator,
        () -> {
          Map<String, SiteSummary> site = new LinkedHashMap<>();
          site.put(
              "01", sites.add("01", "Synthetic site 01, Villejuif", ZoneId.of("Europe/Paris")));
          site.put("02", sites.add("02", "Synthetic site 02, London", ZoneId.of("Europe/London")));
          DemoAccount.ALL.forEach(account -> add(account, site));
        });
  }

  private void add(DemoAccount account, Map<String, SiteSummary> sitesByCode) {
    UUID person = people.add(new NewPerson(account.username(), account.displayName(), PASSWORD));
    SiteSummary site = account.site() == null ? null : sitesByCode.get(account.site());
    UUID siteId = site == null ? null : site.id();
    grants.give(person, new Grant(account.role(), null, siteId, account.capacity()), true);
  }

  /** Accounts of the demo by username. */
  @Transactional(readOnly = true)
  public Map<String, UUID> byUsername() {
    Map<String, UUID> ids = new LinkedHashMap<>();
    jdbc.sql(
            """
            select username, id from person
             where active and username in (:demo) order by created_at, id
            """)
        .param("demo", DemoAccount.usernames())
        .query(
            row -> {
              ids.put(row.getString("username"), row.getObject("id", UUID.class));
            });
    return ids;
  }

  /** A demo account. */
  UUID id(String username) {
    return jdbc.sql("select id from person where username = ?")
        .param(username)
        .query(UUID.class)
        .single();
  }

  /** A new token; the account's earlier demo token is revoked. */
  String freshToken(UUID person) {
    return acting.system(
        "demo study", () -> tokens.issueFor(person, "demo", TokenScope.WRITE, TOKEN_LIFE));
  }
}
