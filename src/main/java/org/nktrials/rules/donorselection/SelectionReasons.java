package org.nktrials.rules.donorselection;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.nktrials.rules.hla.Ligand;
import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.reason.RuleSource;

/** Words of one candidate's assessment. */
record SelectionReasons(
    DonorSelectionSettings settings,
    TypedRecipient recipient,
    TypedDonor donor,
    Mismatch mismatch) {

  static List<Reason> of(
      DonorSelectionSettings settings,
      TypedRecipient recipient,
      TypedDonor donor,
      Mismatch mismatch) {
    return new SelectionReasons(settings, recipient, donor, mismatch).all();
  }

  private List<Reason> all() {
    List<Reason> reasons = new ArrayList<>();
    reasons.add(model(settings.model()));
    Stream.of(SelectionModel.values())
        .filter(model -> model != settings.model())
        .map(this::model)
        .forEach(reasons::add);
    open(reasons, "recipient", recipient.ligands().undetermined());
    open(reasons, "donor", donor.ligands().undetermined());
    untyped(reasons);
    reasons.add(bContent());
    reasons.addAll(Haplotypes.compare(recipient.hla(), donor.candidate().hla()).reasons());
    reasons.add(
        new Reason(
            "CRITERION_NOT_PROGNOSIS",
            "The answer is the protocol's criterion, not a prognosis: large registries found no"
                + " benefit of choosing unrelated donors by KIR.",
            RuleSource.SCHETELIG_2020));
    return List.copyOf(reasons);
  }

  private Reason model(SelectionModel model) {
    Verdict verdict = mismatch.verdict(model, settings.countKir3dl2());
    String label = model.label();
    String sentence =
        "%s model%s: %s."
            .formatted(
                Character.toUpperCase(label.charAt(0)) + label.substring(1),
                model == settings.model() ? " (the protocol's criterion)" : "",
                verdict == Verdict.UNDETERMINED
                    ? "cannot be determined from these typings"
                    : ModelSentences.of(model, mismatch, verdict, settings.countKir3dl2()));
    return new Reason(model + "_" + verdict, sentence, model.source());
  }

  private static void open(List<Reason> reasons, String person, Set<Ligand> ligands) {
    if (!ligands.isEmpty()) {
      reasons.add(
          new Reason(
              "LIGANDS_OPEN_" + person.toUpperCase(java.util.Locale.ROOT),
              "The %s's HLA typing leaves %s open."
                  .formatted(person, SelectionWords.ligands(ligands)),
              RuleSource.PROJECT_RULE));
    }
  }

  private void untyped(List<Reason> reasons) {
    int inhibitory =
        KirGene.KIR2DL1.bit()
            | KirGene.KIR2DL2.bit()
            | KirGene.KIR2DL3.bit()
            | KirGene.KIR3DL1.bit()
            | KirGene.KIR3DL2.bit();
    Set<KirGene> untyped = KirGene.of(inhibitory & ~donor.kirPresent() & ~donor.kirAbsent());
    if (!untyped.isEmpty()) {
      reasons.add(
          new Reason(
              "KIR_NOT_TYPED",
              "The donor's %s not typed; a gene that is not typed is not absent."
                  .formatted(
                      SelectionWords.genes(untyped) + (untyped.size() == 1 ? " is" : " are")),
              RuleSource.PROJECT_RULE));
    }
  }

  private Reason bContent() {
    BContent content = donor.bContent();
    String sentence =
        content.score() == null
            ? "KIR B content cannot be determined (centromeric %s, telomeric %s)."
                .formatted(words(content.centromeric()), words(content.telomeric()))
            : "KIR B content: Cen-%s, Tel-%s, %d B motifs."
                .formatted(
                    content.centromeric().label(), content.telomeric().label(), content.score());
    return new Reason("B_CONTENT", sentence, RuleSource.COOLEY_2010);
  }

  private static String words(KirMotif motif) {
    return motif == KirMotif.INDETERMINATE ? "indeterminate" : motif.label();
  }
}
