package org.nktrials.rules.donorselection;

import java.util.ArrayList;
import java.util.List;
import org.nktrials.rules.hla.HlaTyping;
import org.nktrials.rules.hla.LigandSource;

/**
 * Candidates for a recipient of NK cells, by the four published models of KIR-ligand mismatch. The
 * answers are a protocol's criterion and no prognosis: large registries found no benefit of
 * choosing unrelated donors by KIR (Schetelig 2020).
 */
public final class DonorSelection {

  /** Changes when the same input may get another answer. */
  public static final String VERSION = "donor-selection/1";

  private DonorSelection() {}

  /** What the recipient's typing says before any donor is typed. */
  public static RecipientOutlook outlook(
      DonorSelectionSettings settings, HlaTyping recipient, LigandSource source) {
    return Outlooks.of(
        settings, source.release(), source.ligandsOf(recipient, settings.switches()));
  }

  /**
   * Assesses and ranks all candidates.
   *
   * @param donors in the order that breaks ties of the ranking
   */
  public static SelectionAssessment assess(
      DonorSelectionSettings settings,
      HlaTyping recipient,
      List<Candidate> donors,
      LigandSource source) {
    RecipientOutlook outlook = outlook(settings, recipient, source);
    List<DonorAssessment> assessed =
        assess(
            PreparedRecipient.of(settings, recipient, source),
            PreparedDonors.of(settings, donors, source));
    return new SelectionAssessment(VERSION, outlook, assessed);
  }

  /** Assesses and ranks candidates whose typings were looked up before, in the order given. */
  public static List<DonorAssessment> assess(PreparedRecipient recipient, PreparedDonors donors) {
    DonorSelectionSettings settings = recipient.settings();
    List<TypedDonor> candidates = donors.typed();
    List<Mismatch> found = new ArrayList<>(candidates.size());
    candidates.forEach(donor -> found.add(mismatch(recipient.typed(), donor)));
    int[] ranks = Ranking.ranks(settings, candidates, found);
    List<DonorAssessment> assessed = new ArrayList<>(ranks.length);
    for (int at = 0; at < ranks.length; at++) {
      assessed.add(
          new DonorAssessment(
              settings, recipient.typed(), candidates.get(at), found.get(at), ranks[at]));
    }
    return assessed;
  }

  private static Mismatch mismatch(TypedRecipient recipient, TypedDonor donor) {
    return Mismatch.of(recipient.ligands(), donor.ligands(), donor.kirPresent(), donor.kirAbsent());
  }
}
