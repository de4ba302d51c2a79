package org.nktrials.rules.hla;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.nktrials.rules.hla.ReleaseIndex.Member;

/** Asks a release about one name. */
final class ReleaseAnswer {

  private final ReleaseIndex index;
  private final HlaAllele allele;
  private final LigandSwitches switches;
  private final LigandAnswers answers;

  ReleaseAnswer(String release, ReleaseIndex index, HlaAllele allele, LigandSwitches switches) {
    this.index = index;
    this.allele = allele;
    this.switches = switches;
    this.answers = new LigandAnswers(allele, switches, "by " + release);
  }

  AlleleLigand answer() {
    if (!HlaLocus.of(allele.locus()).map(HlaLocus::carriesLigands).orElse(false)) {
      return answers.unknown("only HLA-A, -B and -C carry ligands of inhibitory KIR");
    }
    if (!index.families().contains(allele.family())) {
      return answers.unknown("the release has no such family");
    }
    return switch (allele.kind()) {
      case MAC ->
          answers.indeterminate(
              Motif.of(allele), "no list of multiple allele codes is loaded", List.of());
      case G_GROUP, P_GROUP -> ofGroup(index.inGroup(allele));
      case ALLELE -> allele.isFamilyOnly() ? ofFamily() : ofAllele(index.startingWith(allele));
    };
  }

  /** One field stays a presumption even where a release is loaded. */
  private AlleleLigand ofFamily() {
    return FamilyTable.knows(allele.family())
        ? new FamilyAnswer(allele, switches, "family level, one field is not in a release").answer()
        : answers.indeterminate(
            Motif.of(allele), "one field of a family that is not described", List.of());
  }

  private AlleleLigand ofGroup(List<Member> members) {
    if (members.isEmpty()) {
      return answers.unknown("the release has no such group");
    }
    List<Member> expressed =
        members.stream().filter(member -> !member.expression().isAbsentFromSurface()).toList();
    if (expressed.isEmpty()) {
      return answers.notAtSurface(LigandStatus.NULL_ALLELE, Expression.NULL);
    }
    boolean hasNull = members.stream().anyMatch(m -> m.expression() == Expression.NULL);
    return read(expressed, hasNull ? List.of("Contains null alleles.") : List.of());
  }

  private AlleleLigand ofAllele(List<Member> members) {
    List<Member> named =
        members.stream().filter(member -> member.expression() == allele.expression()).toList();
    if (!named.isEmpty()) {
      return ofExpression(named);
    }
    return members.isEmpty() || allele.expression() != Expression.NORMAL
        ? answers.unknown("the release has no such allele")
        : withoutItsSuffix(members);
  }

  private AlleleLigand ofExpression(List<Member> named) {
    return switch (allele.expression()) {
      case NULL -> answers.notAtSurface(LigandStatus.NULL_ALLELE, Expression.NULL);
      case SECRETED, CYTOPLASMIC -> answers.notAtSurface(LigandStatus.DERIVED, allele.expression());
      case ABERRANT -> FamilyAnswer.aberrant(answers, motifs(named), LigandStatus.DERIVED);
      case LOW, QUESTIONABLE -> read(named, List.of(ExpressionFlags.of(allele.expression())));
      case NORMAL -> read(named, List.of());
    };
  }

  /** The release writes a suffix that was not typed: the name is not taken for an expressed one. */
  private AlleleLigand withoutItsSuffix(List<Member> members) {
    Set<Motif> outcomes = motifs(members);
    List<String> flags =
        List.of("The release writes %s; type the suffix.".formatted(members.getFirst().name()));
    boolean expressed =
        members.stream()
            .allMatch(
                m -> m.expression() == Expression.LOW || m.expression() == Expression.QUESTIONABLE);
    if (expressed) {
      return read(members, flags);
    }
    outcomes.add(Motif.NONE);
    return answers.indeterminate(outcomes, "its expression suffix is missing", flags);
  }

  private AlleleLigand read(List<Member> members, List<String> flags) {
    Set<Motif> motifs = motifs(members);
    if (members.stream().anyMatch(Member::openC1)) {
      return answers.openC1(motifs, flags);
    }
    return answers.oneOf(LigandStatus.DERIVED, motifs, flags);
  }

  /**
   * The motifs of the members that show their residues, for the others have the same protein there;
   * all motifs of the locus where none does.
   */
  private Set<Motif> motifs(List<Member> members) {
    List<Motif> found = members.stream().flatMap(member -> member.readings().stream()).toList();
    return EnumSet.copyOf(found.isEmpty() ? Motif.of(allele) : found);
  }
}
