package org.nktrials.donor;

import java.util.List;
import java.util.Objects;
import org.nktrials.access.Permission;
import org.nktrials.patient.PatientSummary;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads one donor with what the recipient's team may know. */
@Service
@Transactional(readOnly = true)
public class DonorReading {

  private final Donors donors;
  private final DonorRecipients recipients;
  private final DonorStandings standings;
  private final Typings typings;

  DonorReading(
      Donors donors, DonorRecipients recipients, DonorStandings standings, Typings typings) {
    this.donors = donors;
    this.recipients = recipients;
    this.standings = standings;
    this.typings = typings;
  }

  /**
   * A donor by code.
   *
   * @throws org.nktrials.shared.NotFound when there is none at the person's sites
   */
  public OfDonor of(String code) {
    DonorSummary donor = donors.donor(code, Permission.VIEW_DONOR);
    return new OfDonor(
        donor,
        recipients.known(donor.patientId()),
        Objects.requireNonNull(standings.of(donor.patientId()).get(donor.id())),
        typings.of(donor.patientId()).stream()
            .filter(typing -> donor.id().equals(typing.donorId()))
            .toList());
  }

  /**
   * A donor.
   *
   * @param typings every version, the one in force first
   */
  public record OfDonor(
      DonorSummary donor, PatientSummary recipient, DonorStanding standing, List<Typing> typings) {

    /** Copies the list. */
    public OfDonor {
      typings = List.copyOf(typings);
    }
  }
}
