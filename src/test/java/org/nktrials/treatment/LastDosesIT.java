package org.nktrials.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.nktrials.treatment.StartedTrials.ZONE;
import static org.nktrials.treatment.StartedTrials.day;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Grant;
import org.nktrials.access.Role;
import org.nktrials.access.SignedInPerson;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;

/** How long ago drugs were given. */
@IntegrationTest
@Requirement("UNIT-17")
class LastDosesIT {

  @Autowired private StartedTrials trials;
  @Autowired private TestPeople people;
  @Autowired private LastDoses last;
  @Autowired private RecentDoses recent;
  @Autowired private DoseCancellation cancellation;

  private TrialSummary trial;
  private PatientSummary patient;

  @BeforeEach
  void enrolPatient() {
    trial = trials.trial();
    patient = trials.enrolled(trial);
  }

  private static Instant at(int day, int hour) {
    return day(day).atTime(hour, 5).atZone(ZONE).toInstant();
  }

  @Test
  void countsHoursFromTheLastDayOfAPeriodThatHadCome() {
    trials.give(patient, "IM", "400", -10, 5);
    trials.give(patient, "IL2", "3", -7, 1);
    assertThat(last.of(patient.id(), at(-7, 13)))
        .extracting(LastDose::drug, LastDose::hours)
        .containsExactlyInAnyOrder(tuple("IM", 5L), tuple("IL2", 5L));
    assertThat(last.of(patient.id(), at(-4, 8)))
        .extracting(LastDose::drug, LastDose::hours)
        .containsExactly(tuple("IM", 48L), tuple("IL2", 72L));
    assertThat(last.of(patient.id(), at(-11, 8))).isEmpty();
  }

  @Test
  void leavesOutCancelledDoses() {
    Dose dose = trials.give(patient, "IL2", "3", -7, 1).dose();
    trials.on(
        -7,
        Role.COORDINATOR,
        () -> cancellation.cancel(patient.code(), dose.id(), dose.version(), "Wrong patient"));
    assertThat(last.of(patient.id(), at(-6, 8))).isEmpty();
  }

  @Test
  void namesPatientsOfThePersonsSitesWithADrugInTheLastThreeDays() {
    trials.give(patient, "IM", "400", -9, 8);
    trials.give(patient, "IL2", "3", -9, 1);
    PatientSummary earlier = trials.enrolled(trial);
    trials.give(earlier, "IL2", "3", -12, 1);
    SignedInPerson elsewhere =
        people.person(
            "on-call-02", new Grant(Role.INVESTIGATOR, null, people.site("02").id(), null));
    Duration threeDays = Duration.ofHours(72);
    List<RecentlyTreated> found =
        trials.on(-1, Role.INVESTIGATOR, () -> recent.inLast(threeDays, List.of(trial.id())));
    assertThat(found)
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.code()).isEqualTo(patient.code());
              assertThat(one.last()).extracting(LastDose::drug).containsExactly("IM");
              assertThat(one.latest().hours()).isEqualTo(27);
            });
    assertThat(
            trials.on(
                -1,
                () -> people.doing(elsewhere, () -> recent.inLast(threeDays, List.of(trial.id())))))
        .isEmpty();
    assertThat(
            trials.on(
                -1, Role.COMMITTEE_MEMBER, () -> recent.inLast(threeDays, List.of(trial.id()))))
        .isEmpty();
  }
}
