package org.nktrials.rules.donorselection;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.nktrials.rules.hla.Ligand;

/** Lists as people write them. */
final class SelectionWords {

  private SelectionWords() {}

  static String ligands(Set<Ligand> ligands) {
    return list(ligands.stream().map(Ligand::label).toList());
  }

  static String genes(Set<KirGene> genes) {
    return list(genes.stream().map(KirGene::name).toList());
  }

  /** Receptors with their ligands: {@code KIR2DL1 (C2)}. */
  static String receptors(Set<KirGene> genes) {
    return list(
        genes.stream()
            .map(gene -> gene.name() + gene.ligand().map(l -> " (" + l.label() + ")").orElse(""))
            .toList());
  }

  static String list(Collection<String> words) {
    List<String> all = List.copyOf(words);
    int last = all.size() - 1;
    return all.size() < 2
        ? String.join("", all)
        : String.join(", ", all.subList(0, last)) + " and " + all.get(last);
  }
}
