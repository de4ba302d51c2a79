package org.nktrials.rules.donorselection;

import java.util.List;
import java.util.stream.Stream;
import org.nktrials.rules.hla.Genotype;
import org.nktrials.rules.hla.HlaAllele;
import org.nktrials.rules.hla.HlaAllele.Kind;
import org.nktrials.rules.hla.HlaCopy;

/**
 * Alleles that two people share at a locus, at the level of two fields (the protein).
 *
 * @param one whether at least one is shared
 * @param two whether both are
 */
record SharedAlleles(Verdict one, Verdict two) {

  static SharedAlleles at(List<Genotype> recipient, List<Genotype> donor) {
    List<SharedAlleles> readings =
        recipient.stream()
            .flatMap(left -> donor.stream().map(right -> compare(left, right)))
            .toList();
    return new SharedAlleles(
        agreed(readings.stream().map(SharedAlleles::one)),
        agreed(readings.stream().map(SharedAlleles::two)));
  }

  private static SharedAlleles compare(Genotype left, Genotype right) {
    Verdict straight1 = same(left.first(), right.first());
    Verdict straight2 = same(left.second(), right.second());
    Verdict crossed1 = same(left.first(), right.second());
    Verdict crossed2 = same(left.second(), right.first());
    return new SharedAlleles(
        either(either(straight1, straight2), either(crossed1, crossed2)),
        either(both(straight1, straight2), both(crossed1, crossed2)));
  }

  private static Verdict same(HlaCopy left, HlaCopy right) {
    return left instanceof HlaCopy.Typed(var ofLeft) && right instanceof HlaCopy.Typed(var ofRight)
        ? agreed(ofLeft.stream().flatMap(one -> ofRight.stream().map(other -> same(one, other))))
        : Verdict.UNDETERMINED;
  }

  private static Verdict same(HlaAllele left, HlaAllele right) {
    if (!left.family().equals(right.family())) {
      return Verdict.NO;
    }
    if (left.isFamilyOnly() || right.isFamilyOnly() || isCode(left) || isCode(right)) {
      return Verdict.UNDETERMINED;
    }
    if (left.twoFields().equals(right.twoFields())) {
      return left.expression() == right.expression() ? Verdict.YES : Verdict.UNDETERMINED;
    }
    return left.kind() == Kind.ALLELE && right.kind() == Kind.ALLELE
        ? Verdict.NO
        : Verdict.UNDETERMINED;
  }

  /** A letter code is not known to hold any allele until it is looked up. */
  private static boolean isCode(HlaAllele allele) {
    return allele.kind() == Kind.MAC;
  }

  static Verdict both(Verdict left, Verdict right) {
    if (left == Verdict.NO || right == Verdict.NO) {
      return Verdict.NO;
    }
    return left == right ? left : Verdict.UNDETERMINED;
  }

  private static Verdict either(Verdict left, Verdict right) {
    if (left == Verdict.YES || right == Verdict.YES) {
      return Verdict.YES;
    }
    return left == right ? left : Verdict.UNDETERMINED;
  }

  private static Verdict agreed(Stream<Verdict> verdicts) {
    List<Verdict> distinct = verdicts.distinct().toList();
    return distinct.size() == 1 ? distinct.getFirst() : Verdict.UNDETERMINED;
  }
}
