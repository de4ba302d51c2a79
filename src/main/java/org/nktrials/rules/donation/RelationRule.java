package org.nktrials.rules.donation;

import java.util.List;
import org.nktrials.rules.hla.Genotype;
import org.nktrials.rules.hla.HlaAllele;
import org.nktrials.rules.hla.HlaAllele.Kind;
import org.nktrials.rules.hla.HlaCopy;
import org.nktrials.rules.hla.HlaLocus;
import org.nktrials.rules.hla.HlaTyping;

/**
 * Whether two typings can belong to parent and child, who share one haplotype by descent (Mendelian
 * inheritance). Says so only where no reading of the typings gives a shared allele at a locus: an
 * unknown copy, an ambiguous name or a different resolution is never held against a relation.
 */
public final class RelationRule {

  private static final List<HlaLocus> LOCI =
      List.of(HlaLocus.A, HlaLocus.B, HlaLocus.C, HlaLocus.DRB1);

  /** Typings that leave more open than a thousand names of either person exclude nothing. */
  private static final long MOST_PAIRS = 1_000_000;

  private RelationRule() {}

  /** Whether the typings rule out that one is the other's parent. */
  public static boolean excludesParentage(HlaTyping one, HlaTyping other) {
    return LOCI.stream()
        .anyMatch(
            locus ->
                names(one, locus) * names(other, locus) <= MOST_PAIRS
                    && one.genotypes(locus).stream()
                        .allMatch(
                            left ->
                                other.genotypes(locus).stream()
                                    .allMatch(right -> sharesNothing(left, right))));
  }

  private static long names(HlaTyping typing, HlaLocus locus) {
    return typing.genotypes(locus).stream()
        .mapToLong(genotype -> names(genotype.first()) + names(genotype.second()))
        .sum();
  }

  private static int names(HlaCopy copy) {
    return copy instanceof HlaCopy.Typed(var anyOf) ? anyOf.size() : 1;
  }

  private static boolean sharesNothing(Genotype left, Genotype right) {
    return differ(left.first(), right.first())
        && differ(left.first(), right.second())
        && differ(left.second(), right.first())
        && differ(left.second(), right.second());
  }

  private static boolean differ(HlaCopy left, HlaCopy right) {
    return left instanceof HlaCopy.Typed(var ofLeft)
        && right instanceof HlaCopy.Typed(var ofRight)
        && ofLeft.stream().allMatch(one -> ofRight.stream().allMatch(two -> differ(one, two)));
  }

  private static boolean differ(HlaAllele left, HlaAllele right) {
    if (!left.family().equals(right.family())) {
      return true;
    }
    return isAllele(left) && isAllele(right) && !left.twoFields().equals(right.twoFields());
  }

  private static boolean isAllele(HlaAllele allele) {
    return allele.kind() == Kind.ALLELE && !allele.isFamilyOnly();
  }
}
