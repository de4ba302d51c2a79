package org.nktrials.rules.hla;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Combines the ligands of all copies of HLA-A, -B and -C. */
record TypedLigands(LigandSource source, LigandSwitches switches) {

  LigandSet of(HlaTyping typing) {
    int present = 0;
    int possible = 0;
    for (HlaLocus locus : List.of(HlaLocus.A, HlaLocus.B, HlaLocus.C)) {
      LigandSet ligands = ofLocus(locus, typing.genotypes(locus));
      present |= ligands.presentBits();
      possible |= ligands.possibleBits();
    }
    return new LigandSet(present, possible);
  }

  private LigandSet ofLocus(HlaLocus locus, List<Genotype> genotypes) {
    int[] readings =
        genotypes.stream().flatMapToInt(genotype -> readings(locus, genotype)).distinct().toArray();
    return new LigandSet(
        IntStream.of(readings).reduce((left, right) -> left & right).orElse(0),
        IntStream.of(readings).reduce(0, (left, right) -> left | right));
  }

  private IntStream readings(HlaLocus locus, Genotype genotype) {
    int[] second = outcomes(locus, genotype.second());
    return IntStream.of(outcomes(locus, genotype.first()))
        .flatMap(first -> IntStream.of(second).map(other -> first | other));
  }

  /** Bit sets of the ligands that a copy may give. */
  private int[] outcomes(HlaLocus locus, HlaCopy copy) {
    return switch (copy) {
      case HlaCopy.Unknown() -> bits(unknown(locus));
      case HlaCopy.Typed(var anyOf) -> bits(anyOf.stream().flatMap(name -> named(locus, name)));
    };
  }

  private Stream<Set<Ligand>> named(HlaLocus locus, HlaAllele name) {
    AlleleLigand ligand = source.ligandOf(name, switches);
    return ligand.status() == LigandStatus.UNKNOWN_ALLELE
        ? unknown(locus)
        : ligand.outcomes().stream();
  }

  private Stream<Set<Ligand>> unknown(HlaLocus locus) {
    return Motif.of(locus).stream()
        .filter(motif -> motif.position80() == null || canBeBw4(locus))
        .map(Motif::ligands);
  }

  private boolean canBeBw4(HlaLocus locus) {
    return locus != HlaLocus.A || !switches.hlaABw4().isEmpty();
  }

  private static int[] bits(Stream<Set<Ligand>> ligands) {
    return ligands.mapToInt(Ligand::bits).distinct().toArray();
  }
}
