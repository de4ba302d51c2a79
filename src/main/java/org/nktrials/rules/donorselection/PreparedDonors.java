package org.nktrials.rules.donorselection;

import java.util.List;
import org.nktrials.rules.hla.LigandSource;

/** Candidates whose ligands, genes and B content were looked up once, for many recipients. */
public final class PreparedDonors {

  private final List<TypedDonor> typed;

  private PreparedDonors(List<TypedDonor> typed) {
    this.typed = typed;
  }

  /** Looks the ligands up under the settings' switches. */
  public static PreparedDonors of(
      DonorSelectionSettings settings, List<Candidate> donors, LigandSource source) {
    return new PreparedDonors(
        donors.stream().map(donor -> TypedDonor.of(donor, source, settings.switches())).toList());
  }

  List<TypedDonor> typed() {
    return typed;
  }
}
