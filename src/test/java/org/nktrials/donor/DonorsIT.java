package org.nktrials.donor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Grant;
import org.nktrials.access.Permission;
import org.nktrials.access.Role;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Sex;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Refused;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.support.TrialScenario;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

@Requirement("DONOR-05")
@IntegrationTest
@Import(DonorScenario.class)
class DonorsIT {

  @Autowired private TestPeople people;
  @Autowired private TrialScenario trials;
  @Autowired private DonorScenario scenario;
  @Autowired private Donors donors;

  private PatientSummary recipient;

  @BeforeEach
  void registerRecipient() {
    recipient = trials.registered(scenario.trial("DONORS"), "01");
  }

  private RegisterDonor command(UUID submission) {
    return new RegisterDonor(
        recipient.code(),
        Relation.SIBLING,
        1970,
        Sex.MALE,
        "1.0",
        LocalDateTime.now().minusDays(3),
        submission);
  }

  private DonorSummary registered() {
    return people.doing(Role.COORDINATOR, () -> donors.register(command(UUID.randomUUID())));
  }

  @Test
  void numbersDonorsOfARecipientAndStoresADoubleSubmitOnce() {
    UUID submission = UUID.randomUUID();
    DonorSummary first = people.doing(Role.COORDINATOR, () -> donors.register(command(submission)));
    DonorSummary again = people.doing(Role.COORDINATOR, () -> donors.register(command(submission)));
    assertThat(first.code()).isEqualTo(recipient.code() + "-D1");
    assertThat(again.id()).isEqualTo(first.id());
    assertThat(registered().code()).isEqualTo(recipient.code() + "-D2");
  }

  @Test
  void namesEveryFieldThatIsWrong() {
    Refused refused =
        catchThrowableOfType(
            Refused.class,
            () ->
                people.doing(
                    Role.COORDINATOR,
                    () ->
                        donors.register(
                            new RegisterDonor(
                                recipient.code(),
                                Relation.CHILD,
                                2300,
                                Sex.MALE,
                                " ",
                                LocalDateTime.now().plusDays(2),
                                UUID.randomUUID()))));
    assertThat(refused.problems())
        .extracting("field")
        .containsExactly("birthYear", "consentVersion", "consentGivenAt", "consentGivenAt");
  }

  @Test
  void keepsWhatIsFoundWithAReason() {
    DonorSummary donor = registered();
    DonorFindings findings =
        new DonorFindings(
            CmvStatus.NEGATIVE,
            BloodGroup.A_POS,
            AntibodyFinding.PRESENT,
            null,
            LocalDate.now().plusDays(9),
            "good",
            null,
            null);
    Refused refused =
        catchThrowableOfType(
            Refused.class,
            () ->
                people.doing(
                    Role.COORDINATOR,
                    () -> {
                      donors.record(donor.code(), donor.version(), findings, " ");
                      return donor;
                    }));
    assertThat(refused.problems())
        .extracting("field")
        .containsExactly("antibodiesMfi", "antibodiesOn", "reason");
    DonorSummary now =
        people.doing(
            Role.COORDINATOR,
            () -> {
              donors.record(donor.code(), donor.version(), DonorFindings.NONE, "Checked");
              donors.decline(donor.code(), donor.version(), "Does not want to");
              return donors.donor(donor.code(), Permission.VIEW_DONOR);
            });
    assertThat(now.isCandidate()).isFalse();
  }

  @Test
  void looksAbsentToOtherSitesAndIsRefusedByRole() {
    DonorSummary donor = registered();
    var elsewhere =
        people.person(
            "donors-of-site-02", new Grant(Role.COORDINATOR, null, people.site("02").id(), null));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(
            () -> people.doing(elsewhere, () -> donors.donor(donor.code(), Permission.VIEW_DONOR)));
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(
            () ->
                people.doing(
                    Role.MONITOR, () -> donors.donor(donor.code(), Permission.REGISTER_DONOR)));
    assertThat(people.doing(elsewhere, () -> donors.exactly(donor.code()))).isEmpty();
    assertThat(
            people.doing(
                Role.DONOR_PHYSICIAN, () -> donors.exactly(" " + donor.code().toLowerCase())))
        .isPresent();
  }
}
