package org.nktrials.donor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.Sex;

/**
 * A donor as other rooms know one: pseudonymous, linked to a recipient.
 *
 * @param patientId the recipient
 * @param code code of the recipient with the donor's number, such as HAPLO-01-003-D2
 * @param declinedAt when the donor was taken out of the choice; null while a candidate
 */
public record DonorSummary(
    UUID id,
    UUID trialId,
    UUID patientId,
    int number,
    String code,
    Relation relation,
    int birthYear,
    Sex sex,
    DonorFindings findings,
    @Nullable Instant declinedAt,
    long version) {

  /** Whether the donor can be chosen as far as the donor and the team are concerned. */
  public boolean isCandidate() {
    return declinedAt == null;
  }

  /**
   * Age that is reached for sure on a day, from the birth year alone: the birthday of that year
   * counts as not reached.
   */
  public int sureAgeOn(LocalDate day) {
    return day.getYear() - birthYear - 1;
  }

  /** "D2". */
  public String shortCode() {
    return "D" + number;
  }
}
