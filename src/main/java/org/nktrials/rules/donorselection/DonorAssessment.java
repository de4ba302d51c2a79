package org.nktrials.rules.donorselection;

import java.util.List;
import java.util.Set;
import org.nktrials.rules.hla.Ligand;
import org.nktrials.rules.hla.LigandSet;
import org.nktrials.rules.reason.Reason;

/** One candidate against the recipient, by all four models. Words are made only when asked for. */
public final class DonorAssessment {

  private final DonorSelectionSettings settings;
  private final TypedRecipient recipient;
  private final TypedDonor donor;
  private final Mismatch mismatch;
  private final int rank;

  DonorAssessment(
      DonorSelectionSettings settings,
      TypedRecipient recipient,
      TypedDonor donor,
      Mismatch mismatch,
      int rank) {
    this.settings = settings;
    this.recipient = recipient;
    this.donor = donor;
    this.mismatch = mismatch;
    this.rank = rank;
  }

  /** Name of the candidate. */
  public String id() {
    return donor.candidate().id();
  }

  /** Place among the candidates, from 1: by the criterion, then B content, then order given. */
  public int rank() {
    return rank;
  }

  /** The donor's ligands. */
  public LigandSet ligands() {
    return donor.ligands();
  }

  /** Ligands of the donor that the recipient certainly lacks; A3/A11 always included. */
  public Set<Ligand> graftVersusHost() {
    return Ligand.of(mismatch.graftVersusHost());
  }

  /** Ligands of the recipient that the donor certainly lacks; A3/A11 always included. */
  public Set<Ligand> hostVersusGraft() {
    return Ligand.of(mismatch.hostVersusGraft());
  }

  /** Receptors of the donor whose ligand the recipient certainly lacks; KIR3DL2 included. */
  public Set<KirGene> receptorLigand() {
    return KirGene.of(mismatch.receptorLigand());
  }

  /** C1, C2 and Bw4 as far as the recipient certainly lacks them. */
  public Set<Ligand> missingLigand() {
    return Ligand.of(mismatch.missing());
  }

  /** As {@link #receptorLigand()}, where the donor certainly has the ligand; KIR3DL2 included. */
  public Set<KirGene> educatedMissingSelf() {
    return KirGene.of(mismatch.educated());
  }

  /** The answer of one model under the protocol's switches. */
  public Verdict verdict(SelectionModel model) {
    return mismatch.verdict(model, settings.countKir3dl2());
  }

  /** The answer of the protocol's model. */
  public Verdict meetsCriterion() {
    return verdict(settings.model());
  }

  /** KIR motifs and B content. */
  public BContent bContent() {
    return donor.bContent();
  }

  /** Whether donor and recipient share one haplotype. */
  public Haploidentity haploidentity() {
    return Haplotypes.compare(recipient.hla(), donor.candidate().hla());
  }

  /** Every ground of the answers, with its source; the protocol's criterion first. */
  public List<Reason> reasons() {
    return SelectionReasons.of(settings, recipient, donor, mismatch);
  }
}
