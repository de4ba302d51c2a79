package org.nktrials.donor;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.PatientSummary;
import org.nktrials.rules.donorselection.RecipientOutlook;

/**
 * Every candidate of a recipient against every criterion, as things stand now.
 *
 * @param typing of the recipient in force; null while the recipient is not typed
 * @param releaseSha256 checksum of the release of ligands; null at family level
 * @param donors candidates by rank, then those who were declined
 * @param choice selection in force; null while none is signed
 * @param today what the rules would say today otherwise than at the signature, as sentences
 */
public record Comparison(
    PatientSummary recipient,
    DonorRules rules,
    DonationPlan plan,
    @Nullable Typing typing,
    RecipientOutlook outlook,
    @Nullable String releaseSha256,
    List<ComparedDonor> donors,
    @Nullable DonorChoice choice,
    @Nullable ReserveDonor reserve,
    List<String> today) {

  /** Copies the lists. */
  public Comparison {
    donors = List.copyOf(donors);
    today = List.copyOf(today);
  }

  /** One of the donors. */
  public Optional<ComparedDonor> donor(@Nullable UUID id) {
    return donors.stream().filter(one -> one.donor().id().equals(id)).findFirst();
  }

  /** The donor who is selected. */
  public Optional<ComparedDonor> selected() {
    return choice == null ? Optional.empty() : donor(choice.donorId());
  }

  /** "candidate", "selected", "reserve", "declined". */
  public String stateOf(ComparedDonor one) {
    UUID id = one.donor().id();
    if (choice != null && choice.donorId().equals(id)) {
      return "selected";
    }
    if (!one.donor().isCandidate()) {
      return "declined";
    }
    return reserve != null && reserve.donorId().equals(id) ? "reserve" : "candidate";
  }
}
