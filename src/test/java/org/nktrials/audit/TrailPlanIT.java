package org.nktrials.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Grant;
import org.nktrials.access.Role;
import org.nktrials.access.SignedInPerson;
import org.nktrials.shared.ReasonKind;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.ManyEntries;
import org.nktrials.support.TestDatabase;
import org.nktrials.support.TrialScenario;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each filter of the trail finds its entries by an index, in the order in which they are shown. */
@Requirement("TRAIL-12")
@IntegrationTest(fresh = true)
class TrailPlanIT {

  private static final TrailFilter ALL = TrailFilter.EVERYTHING;

  @Autowired private JdbcClient database;
  @Autowired private TestDatabase test;
  @Autowired private TrialScenario scenario;

  /** A filter with the index that answers it. */
  private record Case(TrailFilter filter, String index) {}

  @BeforeEach
  void fill() throws SQLException {
    scenario.registered(scenario.startedTrial("PLAN" + System.nanoTime() % 1_000_000), "01");
    ManyEntries.into(test, 50_000);
  }

  @Test
  void everyFilterUsesAnIndex() {
    Stream.of(
            new Case(ALL, "audit_entry_time"),
            new Case(ofKind("signed out"), "audit_entry_kind_time"),
            new Case(TrailFilter.ofPatient(UUID.randomUUID()), "audit_entry_patient_time"),
            new Case(ALL.of(UUID.randomUUID(), null), "audit_entry_one_record"),
            new Case(of(AuditAction.EVENT), "audit_entry_action_time"),
            new Case(of(ReasonKind.NEW_INFORMATION), "audit_entry_reason_time"),
            new Case(ofPerson(), "audit_entry_actor_time"),
            new Case(between(), "audit_entry_time"))
        .forEach(one -> assertThat(plan(one.filter())).contains(one.index()));
  }

  @Test
  void nothingIsSortedOrReadAsAWholeForThePage() {
    Stream.of(ALL, ofKind("dose"), of(AuditAction.CHANGED), of(ReasonKind.QUERY_ANSWER), between())
        .forEach(
            filter ->
                assertThat(plan(filter))
                    .doesNotContain("Seq Scan on audit_entry")
                    .doesNotContain("Sort"));
  }

  /** As a person of everything asks for a page. */
  private String plan(TrailFilter filter) {
    SignedInPerson monitor =
        new SignedInPerson(
            UUID.randomUUID(),
            "monitor",
            "Monitor",
            List.of(new Grant(Role.MONITOR, null, null, null)),
            false);
    TrailConditions wanted =
        TrailConditions.of(TrailScope.of(monitor, false), filter, List.of("Person 7"));
    return String.join(
        "\n",
        database
            .sql(
                "explain select e.*, p.code as patient_code"
                    + wanted.sql()
                    + " order by e.at desc, e.id desc limit 50")
            .params(wanted.parameters())
            .query(String.class)
            .list());
  }

  private static TrailFilter ofKind(String kind) {
    return new TrailFilter(null, kind, null, null, null, null, null, null, null, null, null);
  }

  private static TrailFilter of(AuditAction action) {
    return new TrailFilter(null, null, null, null, null, null, null, null, action, null, null);
  }

  private static TrailFilter of(ReasonKind reason) {
    return new TrailFilter(null, null, null, null, null, null, null, null, null, reason, null);
  }

  private static TrailFilter ofPerson() {
    return new TrailFilter("7", null, null, null, null, null, null, null, null, null, null);
  }

  private static TrailFilter between() {
    return new TrailFilter(
        null,
        null,
        Instant.parse("2020-01-03T00:00:00Z"),
        Instant.parse("2020-01-03T06:00:00Z"),
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
