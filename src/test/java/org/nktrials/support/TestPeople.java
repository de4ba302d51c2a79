package org.nktrials.support;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.ActingAs;
import org.nktrials.access.Capacity;
import org.nktrials.access.ChangeSource;
import org.nktrials.access.FirstAdministrator;
import org.nktrials.access.Grant;
import org.nktrials.access.NewPerson;
import org.nktrials.access.People;
import org.nktrials.access.PersonAuthentication;
import org.nktrials.access.Role;
import org.nktrials.access.RoleGrants;
import org.nktrials.access.SignedInPeople;
import org.nktrials.access.SignedInPerson;
import org.nktrials.access.SiteSummary;
import org.nktrials.access.Sites;
import org.nktrials.protocol.TrialSummary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sites 01 and 02 and people for tests: one account a role over all trials and sites, made when
 * first asked for and kept in the shared database. Part of every {@link IntegrationTest}.
 */
@Component
public class TestPeople {

  /** Of every account made here. */
  public static final String PASSWORD = "correct horse battery staple";

  private final JdbcClient database;
  private final FirstAdministrator first;
  private final ActingAs acting;
  private final People people;
  private final RoleGrants grants;
  private final Sites sites;
  private final SignedInPeople signedIn;
  private final TransactionTemplate transaction;

  TestPeople(
      JdbcClient database,
      FirstAdministrator first,
      ActingAs acting,
      People people,
      RoleGrants grants,
      Sites sites,
      SignedInPeople signedIn,
      TransactionTemplate transaction) {
    this.database = database;
    this.first = first;
    this.acting = acting;
    this.people = people;
    this.grants = grants;
    this.sites = sites;
    this.signedIn = signedIn;
    this.transaction = transaction;
  }

  /** Username of the account of a role: "coordinator", "committee-member". */
  public static String username(Role role) {
    return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Site "01" (Europe/Paris) or "02" (America/New_York). */
  public SiteSummary site(String code) {
    return sites.all().stream()
        .filter(site -> site.code().equals(code))
        .findFirst()
        .orElseGet(() -> asAdministrator(() -> sites.add(code, "Site " + code, zone(code))));
  }

  /**
   * The account of a role, over all trials and sites. The investigator signs as principal
   * investigator, the committee member as its chair.
   */
  public SignedInPerson person(Role role) {
    if (role == Role.ADMINISTRATOR) {
      administrator();
    }
    return person(username(role), new Grant(role, null, null, capacity(role)));
  }

  private static @Nullable Capacity capacity(Role role) {
    return switch (role) {
      case INVESTIGATOR -> Capacity.PRINCIPAL_INVESTIGATOR;
      case COMMITTEE_MEMBER -> Capacity.COMMITTEE_CHAIR;
      default -> null;
    };
  }

  /** An account with exactly these grants, made when it does not exist. */
  public SignedInPerson person(String username, Grant... held) {
    return load(
        find(username)
            .orElseGet(
                () ->
                    asAdministrator(
                        () -> {
                          UUID id =
                              people.add(new NewPerson(username, "Test " + username, PASSWORD));
                          for (Grant grant : held) {
                            delegate(grants.give(id, grant, false));
                          }
                          return id;
                        })));
  }

  /** The tasks of a role, since long ago: some tests turn the clock back. */
  private void delegate(UUID grant) {
    transaction.executeWithoutResult(
        status ->
            database
                .sql(
                    """
                    insert into delegation (id, version, person_id, person_name, trial_id, site_id,
                                            task, from_on, origin, role_grant_id, given_by_name,
                                            given_at)
                    select gen_random_uuid(), 0, g.person_id, p.display_name, g.trial_id, g.site_id,
                           t.task, date '2000-01-01', 'ROLE', g.id, 'a test', now()
                      from role_grant g join person p on p.id = g.person_id
                           join role_task t on t.role = g.role
                     where g.id = ?
                    """)
                .param(grant)
                .update());
  }

  /** {@code mockMvc.perform(get("/today").with(people.as(Role.COORDINATOR)))}: a page request. */
  public RequestPostProcessor as(Role role) {
    return as(person(role));
  }

  /**
   * A page request of somebody of one trial alone: Today of a person of every trial has more than
   * one page, and what stands on the first depends on which tests ran before.
   */
  public RequestPostProcessor as(Role role, TrialSummary trial) {
    String username = role.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + trial.id();
    return as(person(username, new Grant(role, trial.id(), null, capacity(role))));
  }

  /** A page request of this person, with the grants that the object holds. */
  public RequestPostProcessor as(SignedInPerson person) {
    return authentication(new PersonAuthentication(person, ChangeSource.PAGE));
  }

  /** A request of this person's program. */
  public RequestPostProcessor asProgramOf(SignedInPerson person) {
    return authentication(new PersonAuthentication(person, ChangeSource.API));
  }

  /** Calls services as the account of a role. */
  public <T> T doing(Role role, Supplier<T> work) {
    return acting.person(person(role).id(), work);
  }

  /** Calls services as this person, with the grants now stored. */
  public <T> T doing(SignedInPerson person, Supplier<T> work) {
    return acting.person(person.id(), work);
  }

  private <T> T asAdministrator(Supplier<T> work) {
    return acting.person(administrator(), work);
  }

  private UUID administrator() {
    String username = username(Role.ADMINISTRATOR);
    return database
        .sql("select person_id from role_grant where role = 'ADMINISTRATOR' and ended_at is null")
        .query(UUID.class)
        .list()
        .stream()
        .findFirst()
        .orElseGet(() -> first.make(new NewPerson(username, "Test administrator", PASSWORD)));
  }

  private Optional<UUID> find(String username) {
    return database
        .sql("select id from person where username = ?")
        .param(username)
        .query(UUID.class)
        .optional();
  }

  private SignedInPerson load(UUID id) {
    return signedIn.byId(id).orElseThrow();
  }

  private static ZoneId zone(String code) {
    return ZoneId.of(code.equals("02") ? "America/New_York" : "Europe/Paris");
  }
}
