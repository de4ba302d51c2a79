package org.nktrials;

import static org.nktrials.RouteFixture.of;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.nktrials.access.Role;
import org.nktrials.protocol.ctcae.CtcaeImports;
import org.nktrials.protocol.ctcae.TinyWorkbook;
import org.nktrials.support.TestPeople;

/** Adverse events of a trial, and the import of NCI's texts. */
record EventRouteFixtures(TestPeople people, CtcaeImports imports) {

  Stream<RouteFixture> all() {
    return Stream.of(
        of("GET /trials/{code}/adverse-events", "monitor", "committee-member", this::trial),
        of("GET /trials/{code}/adverse-events/csv", "monitor", "committee-member", this::trial),
        of("GET /trials/{code}/adverse-events/summary", "monitor", "laboratory", this::trial),
        of("GET /admin/ctcae", "administrator", "coordinator", Sending::plain),
        of("POST /admin/ctcae", "administrator", "coordinator", Sending::plain),
        of("GET /admin/ctcae/{id}", "administrator", "coordinator", this::checked),
        of("POST /admin/ctcae/{id}/import", "administrator", "coordinator", this::checked));
  }

  private Sending trial() {
    return Sending.trial(SweepStudy.TRIAL);
  }

  private Sending checked() {
    String version = "9." + ThreadLocalRandom.current().nextInt(1_000_000);
    UUID id =
        people.doing(
            Role.ADMINISTRATOR,
            () -> imports.upload("invented.xlsx", TinyWorkbook.ofVersion(version)));
    return Sending.plain().to("id", id);
  }
}
