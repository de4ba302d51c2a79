package org.nktrials.datareview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Role;
import org.nktrials.patient.PatientSummary;
import org.nktrials.rules.toxicity.Relatedness;
import org.nktrials.shared.Refused;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestDatabase;
import org.nktrials.support.TestPeople;
import org.nktrials.toxicity.AdverseEvent;
import org.nktrials.toxicity.AdverseEventEntry;
import org.nktrials.toxicity.AdverseEvents;
import org.nktrials.treatment.Dose;
import org.nktrials.treatment.DoseCancellation;
import org.nktrials.treatment.Doses;
import org.nktrials.treatment.StartedTrials;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
@Requirement("REVIEW-01")
class VerificationsIT {

  private static final PageRequest PAGE = PageRequest.of(0, 50);

  @Autowired private StartedTrials trials;
  @Autowired private TestPeople people;
  @Autowired private Verifications verifications;
  @Autowired private VerificationList list;
  @Autowired private RecordFields fields;
  @Autowired private Reviews reviews;
  @Autowired private Doses doses;
  @Autowired private DoseCancellation cancellation;
  @Autowired private RecordLocks locks;
  @Autowired private AdverseEvents events;

  private PatientSummary patient;
  private Dose dose;

  @BeforeEach
  void giveDose() {
    patient = trials.enrolled(trials.trial());
    trials.firstCycle(patient, 0);
    dose = people.doing(Role.COORDINATOR, () -> doses.of(patient.id()).getFirst());
  }

  private ReviewSheet sheet() {
    return people.doing(
        Role.MONITOR, () -> verifications.sheet(patient.code(), ReviewedKind.DOSE, dose.id()));
  }

  private void verify(Role role, String seen, List<String> ticked, boolean all) {
    people.doing(
        role,
        () -> {
          verifications.verify(
              new VerifyValues(patient.code(), ReviewedKind.DOSE, dose.id(), seen, ticked, all));
          return true;
        });
  }

  private FieldMark amount() {
    return people.doing(Role.MONITOR, () -> reviews.of(patient).mark("dose", dose.id(), "amount"));
  }

  private Progress progress() {
    return people.doing(Role.MONITOR, () -> list.of(patient));
  }

  private List<RecordLeft> left() {
    return people.doing(
        Role.MONITOR,
        () ->
            list.left(
                    patient.trialId(),
                    new LeftFilter(patient.code(), "01", ReviewedKind.DOSE),
                    VerificationList.COLUMNS.page(PAGE))
                .getContent());
  }

  private void cancelDose() {
    people.doing(
        Role.COORDINATOR,
        () -> {
          cancellation.cancel(patient.code(), dose.id(), dose.version(), "Query answer: was 5.");
          return true;
        });
  }

  @Test
  void aVerifiedFieldCountsAndStandsBesideItsValue() {
    Progress before = progress();
    int records = left().size();
    verify(Role.MONITOR, sheet().seen(), List.of(dose.id() + "/amount"), false);
    assertThat(amount().verified()).isNotNull();
    assertThat(progress()).isEqualTo(new Progress(before.verified() + 1, before.entered()));
    verify(Role.MONITOR, sheet().seen(), List.of(), true);
    verify(Role.MONITOR, sheet().seen(), List.of(), true);
    assertThat(progress().verified()).isEqualTo(before.verified() + 4);
    assertThat(left()).hasSize(records - 1).noneMatch(one -> one.record().equals(dose.id()));
    assertThat(people.doing(Role.MONITOR, () -> list.bySite(patient.trialId())))
        .singleElement()
        .satisfies(one -> assertThat(one.progress().verified()).isPositive());
  }

  @Test
  void isTakenBackWithItsReasonWhenTheValueCountsNoMore() throws SQLException {
    verify(Role.MONITOR, sheet().seen(), List.of(), true);
    cancelDose();
    assertThat(amount().verified()).isNull();
    assertThat(sheet().main().counts()).isFalse();
    assertThat(
            rows(
                "select distinct taken_back_why from field_verification where record_id = '"
                    + dose.id()
                    + "'"))
        .containsExactly("Query answer: was 5.");
    assertThat(
            rows(
                "select distinct a.action from audit_entry a join field_verification v"
                    + " on v.id = a.record_id where v.record_id = '"
                    + dose.id()
                    + "'"))
        .containsExactlyInAnyOrder("CREATED", "CHANGED");
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> verify(Role.MONITOR, sheet().seen(), List.of(), true));
  }

  @Test
  void onlyWhatWasLookedAtAndOnlyByMonitors() {
    String seen = sheet().seen();
    for (Role role : List.of(Role.COORDINATOR, Role.DATA_MANAGER, Role.SPONSOR_SAFETY)) {
      assertThatExceptionOfType(AccessDeniedException.class)
          .isThrownBy(() -> verify(role, seen, List.of(), true));
    }
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> verify(Role.MONITOR, seen, List.of(), false));
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> verify(Role.MONITOR, seen, List.of("x/amount"), false));
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> verify(Role.MONITOR, seen, List.of(dose.id() + "/version"), false));
    cancelDose();
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> verify(Role.MONITOR, seen, List.of(), true))
        .withMessageContaining("changed after you opened");
  }

  @Test
  void gradesOfACancelledEventWaitForNobody() {
    Progress before = progress();
    AdverseEvent event =
        people.doing(
            Role.COORDINATOR,
            () ->
                events.record(
                    patient.code(),
                    new AdverseEventEntry(
                        "Fatigue",
                        null,
                        LocalDate.now(patient.site().zone()),
                        null,
                        null,
                        2,
                        false,
                        false,
                        Map.of("IL2", Relatedness.UNLIKELY)),
                    TimeOrderedId.next()));
    assertThat(progress().entered()).isGreaterThan(before.entered() + 2);
    people.doing(
        Role.COORDINATOR,
        () -> {
          events.cancel(patient.code(), event.id(), event.version(), "Other patient");
          return true;
        });
    assertThat(progress()).isEqualTo(before);
  }

  @Test
  void lockedRecordsAreStillVerified() {
    people.doing(
        Role.DATA_MANAGER,
        () ->
            locks.placeOnPatient(
                patient.code(),
                new PlaceLock(LockKind.LOCKED, null, "Cut.", TimeOrderedId.next())));
    verify(Role.MONITOR, sheet().seen(), List.of(), true);
    assertThat(amount().verified()).isNotNull();
  }

  @Test
  void everyKindHasItsFieldsItsNamesAndItsTrigger() throws SQLException {
    List<String> watched =
        rows(
            "select c.relname from pg_trigger t join pg_class c on c.oid = t.tgrelid"
                + " where t.tgfoid = 'nk_take_back_verification'::regproc");
    assertThat(watched)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(ReviewedKind.values()).map(ReviewedKind::table).toList());
    for (ReviewedKind kind : ReviewedKind.values()) {
      assertThat(fields.of(kind)).as(kind.table()).isNotEmpty().doesNotContain("id", "version");
    }
    assertThat(people.doing(Role.MONITOR, () -> list.unknown(patient.trialId()))).isEmpty();
  }

  private static List<String> rows(String sql) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection owner = TestDatabase.shared().asOwner();
        Statement statement = owner.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }
}
