package org.nktrials.donor;

import java.util.UUID;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Source of a donor for monitors: a donor is a participant, and monitors review the source of all
 * participants. Results of infectious markers stay with whoever may read the donor's file.
 */
@Service
@Transactional(readOnly = true)
public class DonorSources {

  private final Authority authority;
  private final MarkerRepository markers;
  private final ClearanceRepository clearances;

  DonorSources(Authority authority, MarkerRepository markers, ClearanceRepository clearances) {
    this.authority = authority;
    this.markers = markers;
    this.clearances = clearances;
  }

  /** The source of a donor who was read before, at a site of the monitor. */
  public DonorSource of(DonorReading.OfDonor found) {
    authority.require(
        Permission.VIEW_DONOR_SOURCE, found.recipient().trialId(), found.recipient().site().id());
    UUID donor = found.donor().id();
    return new DonorSource(
        markers.findByDonorIdOrderBySampledOnDescMarkerAsc(donor).stream()
            .map(MarkerRecord::line)
            .map(DonorSources::tested)
            .toList(),
        clearances.findByDonorIdOrderByDecidedAtDesc(donor).stream()
            .map(ClearanceRecord::line)
            .map(DonorSources::decided)
            .toList());
  }

  private static DonorSource.Tested tested(MarkerLine line) {
    return new DonorSource.Tested(
        line.finding().marker(), line.finding().sampledOn(), line.enteredAt(), line.cancelledAt());
  }

  private static DonorSource.Decided decided(ClearanceLine line) {
    return new DonorSource.Decided(
        line.id(),
        line.cleared(),
        line.apheresisOn(),
        line.validUntil(),
        line.decidedBy(),
        line.decidedAt());
  }
}
