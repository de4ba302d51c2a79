package org.nktrials.donor;

import static java.util.stream.Collectors.toSet;

import java.util.Locale;
import java.util.Set;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.CellTherapy;
import org.nktrials.protocol.CellTherapy.DonorSelection;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.Stated;
import org.nktrials.protocol.Treatment;
import org.nktrials.rules.donation.DonorOrder;
import org.nktrials.rules.donation.InfectiousMarker;
import org.nktrials.rules.donorselection.DonorSelectionSettings;
import org.springframework.stereotype.Component;

/** Reads what the protocol version of a recipient says about donors. */
@Component
class DonorRulebook {

  private static final DonorRules WITHOUT_DONORS =
      new DonorRules(
          false,
          DonorSelectionSettings.DEFAULT,
          InfectiousMarker.DEFAULT,
          false,
          1,
          1,
          1,
          DonorOrder.DEFAULT,
          Set.of(),
          "none");

  private final ProtocolService protocols;

  DonorRulebook(ProtocolService protocols) {
    this.protocols = protocols;
  }

  /** The rules for a recipient: no query once the version was read. */
  DonorRules of(PatientSummary recipient) {
    ProtocolDefinition protocol = protocols.version(recipient.protocolVersionId()).definition();
    CellTherapy therapy = protocol.cellTherapy();
    return therapy == null ? WITHOUT_DONORS : rules(protocol, therapy.donorSelection());
  }

  private static DonorRules rules(ProtocolDefinition protocol, Stated<DonorSelection> stated) {
    DonorSelection settings = stated.value();
    return new DonorRules(
        true,
        settings.mismatch(),
        settings.markers(),
        settings.negativeMarkers() != null,
        settings.serologyValidityDays(),
        settings.antibodyValidityDays(),
        settings.youngestDonorYears(),
        settings.ranking(),
        protocol.treatments().stream()
            .filter(drug -> drug.days().value().to() < 0)
            .map(Treatment::code)
            .collect(toSet()),
        "Protocol %s (%s)"
            .formatted(protocol.trial().code(), stated.status().label().toLowerCase(Locale.ROOT)));
  }
}
