package org.nktrials.rules.hla;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.reason.Reason;

/**
 * The ligand of an allele name.
 *
 * @param outcomes the ligands it may give: one set where the answer is sure, at least two where it
 *     is {@link LigandStatus#INDETERMINATE}, none where the allele is unknown
 * @param bw4Position80 {@code I} or {@code T} where the one outcome is Bw4; null otherwise
 * @param flags what a reader must know beside it, as sentences; such as low expression
 * @param reason why, with its source
 */
public record AlleleLigand(
    HlaAllele allele,
    LigandStatus status,
    List<Set<Ligand>> outcomes,
    @Nullable String bw4Position80,
    List<String> flags,
    Reason reason) {

  /** Copies the lists. */
  public AlleleLigand {
    outcomes = List.copyOf(outcomes);
    flags = List.copyOf(flags);
  }

  /** The ligands where they are sure; empty too where they are not. */
  public Set<Ligand> ligands() {
    return outcomes.size() == 1 ? outcomes.getFirst() : Set.of();
  }
}
