package org.nktrials.donor;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The recipients of donors. The donor's physician knows a recipient by code and site only and holds
 * no permission on patients, so authority over donors is asked here and not of the patient's room.
 */
@Component
@Transactional(readOnly = true)
class DonorRecipients {

  private final Patients patients;
  private final DonorAccess access;
  private final Authority authority;

  DonorRecipients(Patients patients, DonorAccess access, Authority authority) {
    this.patients = patients;
    this.access = access;
    this.authority = authority;
  }

  PatientSummary recipient(String code, Permission permission) {
    PatientSummary recipient =
        patients
            .forDonors(code.strip().toUpperCase(Locale.ROOT))
            .orElseThrow(() -> new NotFound("patient"));
    access.require(permission, recipient.trialId(), recipient.site().id(), "patient");
    return recipient;
  }

  /** By identity, when the caller has asked for authority or is about to. */
  PatientSummary known(UUID id) {
    return patients.forDonors(id).orElseThrow(() -> new NotFound("patient"));
  }

  boolean mayKnow(UUID id) {
    Optional<PatientSummary> recipient = patients.forDonors(id);
    return recipient.isPresent()
        && authority.may(
            Permission.VIEW_DONOR, recipient.get().trialId(), recipient.get().site().id());
  }

  /** Waits until nobody else changes the donors of this recipient. */
  @Transactional(propagation = Propagation.MANDATORY)
  void inTurn(PatientSummary recipient) {
    patients.inTurn(recipient.id());
  }
}
