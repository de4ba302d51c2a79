package org.nktrials;

import static org.nktrials.RouteFixture.gone;
import static org.nktrials.RouteFixture.of;
import static org.nktrials.RouteFixture.open;

import java.util.stream.Stream;
import org.nktrials.access.Role;
import org.nktrials.access.SignedInPerson;
import org.nktrials.access.TokenScope;
import org.nktrials.support.TestPeople;

/** Administration, one's own account and the page for the first administrator. */
record AccountRouteFixtures(SweepPeople people) {

  private static final String ADMINISTRATOR = "administrator";
  private static final String INVESTIGATOR = "investigator";
  private static final String NEW_PASSWORD = "seven green kites over the harbour";

  Stream<RouteFixture> all() {
    return Stream.of(
            own(),
            session(),
            passkeys(),
            codes(),
            accounts(),
            account(),
            Stream.of(gone("GET /setup"), gone("POST /setup")))
        .flatMap(fixtures -> fixtures);
  }

  private Stream<RouteFixture> own() {
    String because = "one's own account";
    return Stream.of(
        open("GET /profile", because, "coordinator", Sending::plain),
        open(
            "POST /profile/tokens",
            because,
            "coordinator",
            () ->
                Sending.plain()
                    .field("name", people.unused("program "))
                    .field("scope", "READ")
                    .field("days", 30)),
        of(
            "POST /profile/tokens/{id}/revoke",
            "coordinator",
            INVESTIGATOR,
            () -> {
              people.token("coordinator", TokenScope.READ);
              return Sending.plain().to("id", people.newestToken(people.person("coordinator")));
            }),
        open(
            "POST /profile/password",
            because,
            people.newPerson().username(),
            () ->
                Sending.plain()
                    .field("present", TestPeople.PASSWORD)
                    .field("password", NEW_PASSWORD)));
  }

  private Stream<RouteFixture> session() {
    String because = "one's own session";
    return Stream.of(
        open("POST /session/stay", because, "coordinator", Sending::plain),
        open("POST /session/time-out", because, people.newPerson().username(), Sending::plain),
        open("GET /kept-form", because, "coordinator", Sending::plain),
        open(
            "POST /kept-form",
            because,
            people.newPerson().username(),
            () ->
                Sending.plain()
                    .field("kept-action", "/profile/tokens")
                    .field("kept-page", "/profile")
                    .field("name", "script")),
        open("POST /kept-form/discard", because, "coordinator", Sending::plain));
  }

  /** Making a passkey and signing in with one need an authenticator: a browser test does both. */
  private Stream<RouteFixture> passkeys() {
    SignedInPerson owner = people.newPerson();
    SignedInPerson loser = people.newPerson();
    return Stream.of(
        open("GET /profile/passkeys/new", "one's own account", "coordinator", Sending::plain),
        of(
            "POST /profile/passkeys/{id}/rename",
            owner.username(),
            INVESTIGATOR,
            () -> Sending.plain().to("id", people.passkey(owner)).field("label", "Blue key")),
        of(
            "POST /profile/passkeys/{id}/remove",
            owner.username(),
            INVESTIGATOR,
            () -> Sending.plain().to("id", people.passkey(owner))),
        of(
            "POST /admin/people/{id}/passkeys/remove",
            ADMINISTRATOR,
            INVESTIGATOR,
            () -> {
              people.passkey(loser);
              return Sending.plain().to("id", loser.id()).field("reason", "Lost on the train");
            }));
  }

  /** Switching codes on needs the secret that the page shows: a test of its own does. */
  private Stream<RouteFixture> codes() {
    SignedInPerson owner = people.newPerson();
    SignedInPerson loser = people.newPerson();
    return Stream.of(
        open("GET /profile/second-factor", "one's own account", "coordinator", Sending::plain),
        open(
            "POST /profile/second-factor/off",
            "one's own account",
            owner.username(),
            () -> {
              people.codes(owner);
              return Sending.plain()
                  .field("password", TestPeople.PASSWORD)
                  .field("reason", "New telephone");
            }),
        of(
            "POST /admin/people/{id}/second-factor/off",
            ADMINISTRATOR,
            INVESTIGATOR,
            () -> {
              people.codes(loser);
              return Sending.plain().to("id", loser.id()).field("reason", "Lost on the train");
            }));
  }

  private Stream<RouteFixture> accounts() {
    return Stream.of(
        administration("GET /admin/people", Sending.plain()),
        administration("GET /admin/people/new", Sending.plain()),
        administration(
            "POST /admin/people",
            Sending.plain()
                .field("username", people.unused("sweep-added-"))
                .field("displayName", "Added by the sweep")
                .field("password", NEW_PASSWORD)),
        administration("GET /admin/trials/new", Sending.plain()),
        administration(
            "POST /admin/trials",
            Sending.plain()
                .field("code", "SWEEP-9")
                .field("title", "Registered by the sweep")
                .field("definition", SweepStudy.protocol("SWEEP-9"))
                .field("synthetic", true)),
        administration("GET /admin/sites", Sending.plain()),
        administration(
            "POST /admin/sites",
            Sending.plain()
                .field("code", "97")
                .field("name", "Synthetic site 97, Rome")
                .field("zone", "Europe/Rome")));
  }

  private Stream<RouteFixture> account() {
    SignedInPerson ending = people.newPerson();
    String subject = people.unused("subject-");
    return Stream.of(
        administration(
            "POST /admin/people/{id}/identities",
            someone()
                .field("issuer", "https://login.example.org")
                .field("subject", subject)
                .field("reason", "Shown in person")),
        administration(
            "POST /admin/people/{id}/identities/{identity}/remove",
            Sending.plain()
                .to("id", ending.id())
                .to("identity", people.identity(ending))
                .field("reason", "Left the institution")),
        administration("GET /admin/people/{id}", someone()),
        administration("POST /admin/people/{id}/roles", someone().field("role", "MONITOR")),
        administration(
            "POST /admin/people/{id}/roles/{grant}/end",
            Sending.plain()
                .to("id", ending.id())
                .to("grant", people.give(ending, Role.MONITOR))
                .field("reason", "Left the trial")),
        administration(
            "POST /admin/people/{id}/deactivate", someone().field("reason", "Left the hospital")),
        administration(
            "POST /admin/people/{id}/password",
            someone().field("password", NEW_PASSWORD).field("reason", "Forgotten")));
  }

  private Sending someone() {
    return Sending.plain().to("id", people.newPerson().id());
  }

  private static RouteFixture administration(String route, Sending sending) {
    return of(route, ADMINISTRATOR, INVESTIGATOR, () -> sending);
  }
}
