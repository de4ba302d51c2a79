package org.nktrials.rules.hla;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.nktrials.rules.hla.HlaAllele.Kind;

/** Asks the built-in family table about one name. */
final class FamilyAnswer {

  private final HlaAllele allele;
  private final LigandAnswers answers;

  FamilyAnswer(HlaAllele allele, LigandSwitches switches, String ground) {
    this.allele = allele;
    this.answers = new LigandAnswers(allele, switches, ground);
  }

  AlleleLigand answer() {
    if (!HlaLocus.of(allele.locus()).map(HlaLocus::carriesLigands).orElse(false)) {
      return answers.unknown("only HLA-A, -B and -C carry ligands of inhibitory KIR");
    }
    if (!FamilyTable.knows(allele.family())) {
      return answers.unknown("no such family is known");
    }
    return allele.kind() == Kind.ALLELE ? ofAllele() : ofCode();
  }

  private AlleleLigand ofCode() {
    return answers.indeterminate(
        Motif.of(allele),
        allele.kind() == Kind.MAC
            ? "no list of multiple allele codes is loaded"
            : "its members are known only from a release",
        List.of());
  }

  private AlleleLigand ofAllele() {
    List<Motif> mixed = FamilyTable.mixed(allele);
    if (!mixed.isEmpty()) {
      return answers.indeterminate(mixed, "the family is mixed, type two fields", List.of());
    }
    if (HlaBWithC1.isBesideAKnownOne(allele) && !allele.expression().isAbsentFromSurface()) {
      String flag = ExpressionFlags.of(allele.expression());
      return answers.openC1(
          List.of(Motif.NONE, Motif.C1), flag.isEmpty() ? List.of() : List.of(flag));
    }
    Motif motif = FamilyTable.motif(allele);
    return switch (allele.expression()) {
      case NULL -> answers.notAtSurface(LigandStatus.NULL_ALLELE, Expression.NULL);
      case SECRETED, CYTOPLASMIC -> answers.notAtSurface(LigandStatus.FAMILY, allele.expression());
      case ABERRANT -> aberrant(answers, Set.of(motif), LigandStatus.FAMILY);
      case LOW, QUESTIONABLE ->
          answers.sure(
              LigandStatus.FAMILY, motif, List.of(ExpressionFlags.of(allele.expression())));
      case NORMAL ->
          answers.sure(
              LigandStatus.FAMILY,
              motif,
              allele.isFamilyOnly()
                  ? List.of("Presumed from one field; type two fields to be sure.")
                  : List.of());
    };
  }

  /** With aberrant expression the molecule may stand at the surface or not. */
  static AlleleLigand aberrant(LigandAnswers answers, Set<Motif> motifs, LigandStatus status) {
    Set<Motif> either = new LinkedHashSet<>(motifs);
    either.add(Motif.NONE);
    return answers.oneOf(status, either, List.of(ExpressionFlags.of(Expression.ABERRANT)));
  }
}
