package org.nktrials.rules.donorselection;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.nktrials.rules.hla.Ligand;
import org.nktrials.rules.hla.LigandSet;
import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.reason.RuleSource;

/**
 * Whether any donor can meet the criterion: only where the recipient lacks a ligand that counts.
 */
final class Outlooks {

  private Outlooks() {}

  static RecipientOutlook of(DonorSelectionSettings settings, String release, LigandSet ligands) {
    Set<Ligand> counted = counted(settings);
    Set<Ligand> lacked = common(counted, ligands.absent());
    Set<Ligand> open = common(counted, ligands.undetermined());
    Verdict verdict = Verdict.of(!lacked.isEmpty(), !open.isEmpty());
    String sentence =
        switch (verdict) {
          case YES ->
              "The recipient lacks %s: a donor can be mismatched by the %s model."
                  .formatted(SelectionWords.ligands(lacked), settings.model().label());
          case NO ->
              "The recipient has %s: no donor can be KIR-ligand mismatched by the %s model. Do not type donors for this purpose."
                  .formatted(SelectionWords.ligands(counted), settings.model().label());
          case UNDETERMINED ->
              "Whether a donor can be mismatched cannot be determined: the recipient's typing leaves %s open."
                  .formatted(SelectionWords.ligands(open));
        };
    return new RecipientOutlook(
        release,
        ligands,
        verdict,
        List.of(
            new Reason("MISMATCH_POSSIBLE_" + verdict, sentence, settings.model().source()),
            new Reason(
                "LIGAND_RELEASE",
                "Ligands of alleles by " + release + ".",
                RuleSource.IPD_IMGT_HLA)));
  }

  private static Set<Ligand> counted(DonorSelectionSettings settings) {
    return settings.countKir3dl2() && settings.model() != SelectionModel.MISSING_LIGAND
        ? EnumSet.allOf(Ligand.class)
        : EnumSet.of(Ligand.C1, Ligand.C2, Ligand.BW4);
  }

  private static Set<Ligand> common(Set<Ligand> one, Set<Ligand> other) {
    Set<Ligand> common = EnumSet.copyOf(one);
    common.retainAll(other);
    return common;
  }
}
