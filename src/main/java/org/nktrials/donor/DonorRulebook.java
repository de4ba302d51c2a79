package org.nktrials.donor;

import java.util.Set;
import java.util.UUID;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.rules.donation.DonorOrder;
import org.nktrials.rules.donorselection.DonorSelectionSettings;
import org.springframework.stereotype.Component;

/** Reads what the protocol version of a recipient says about donors. */
@Component
class DonorRulebook {

  private static final int VALIDITY_DAYS = 30;
  private static final int ADULT = 18;

  private final ProtocolService protocols;

  DonorRulebook(ProtocolService protocols) {
    this.protocols = protocols;
  }

  /** The rules for a recipient: no query once the version was read. */
  DonorRules of(PatientSummary recipient) {
    return of(recipient.protocolVersionId());
  }

  DonorRules of(UUID protocolVersion) {
    protocols.version(protocolVersion);
    return new DonorRules(
        true,
        DonorSelectionSettings.DEFAULT,
        VALIDITY_DAYS,
        VALIDITY_DAYS,
        ADULT,
        DonorOrder.DEFAULT,
        Set.of("FLU", "CY"),
        "Editable default");
  }
}
