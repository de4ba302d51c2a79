package org.nktrials.rules.donorselection;

import java.util.List;
import org.nktrials.rules.hla.Expression;
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

  /**
   * Most pairs of names that are compared at a locus: a thousand of either person, after names of
   * one protein are taken together. Typings that leave more open than that decide nothing.
   */
  private static final long MOST_PAIRS = 1_000_000;

  private static final SharedAlleles OPEN =
      new SharedAlleles(Verdict.UNDETERMINED, Verdict.UNDETERMINED);

  static SharedAlleles at(List<Genotype> recipient, List<Genotype> donor) {
    List<Reading> ofRecipient = readings(recipient);
    List<Reading> ofDonor = readings(donor);
    if (names(ofRecipient) * names(ofDonor) > MOST_PAIRS) {
      return OPEN;
    }
    SharedAlleles found = compare(ofRecipient.getFirst(), ofDonor.getFirst());
    for (Reading left : ofRecipient) {
      for (Reading right : ofDonor) {
        SharedAlleles here = compare(left, right);
        found = new SharedAlleles(agreed(found.one, here.one), agreed(found.two, here.two));
        if (found.equals(OPEN)) {
          return OPEN;
        }
      }
    }
    return found;
  }

  private static List<Reading> readings(List<Genotype> genotypes) {
    return genotypes.stream()
        .map(one -> new Reading(proteins(one.first()), proteins(one.second())))
        .distinct()
        .toList();
  }

  private static long names(List<Reading> readings) {
    return readings.stream()
        .mapToLong(one -> Math.max(1, one.first.size()) + Math.max(1, one.second.size()))
        .sum();
  }

  private static List<Protein> proteins(HlaCopy copy) {
    return switch (copy) {
      case HlaCopy.Unknown() -> List.of();
      case HlaCopy.Typed(var anyOf) -> anyOf.stream().map(Protein::of).distinct().toList();
    };
  }

  private static SharedAlleles compare(Reading left, Reading right) {
    Verdict straight1 = same(left.first, right.first);
    Verdict straight2 = same(left.second, right.second);
    Verdict crossed1 = same(left.first, right.second);
    Verdict crossed2 = same(left.second, right.first);
    return new SharedAlleles(
        either(either(straight1, straight2), either(crossed1, crossed2)),
        either(both(straight1, straight2), both(crossed1, crossed2)));
  }

  private static Verdict same(List<Protein> left, List<Protein> right) {
    if (left.isEmpty() || right.isEmpty()) {
      return Verdict.UNDETERMINED;
    }
    Verdict found = same(left.getFirst(), right.getFirst());
    for (Protein one : left) {
      for (Protein other : right) {
        found = agreed(found, same(one, other));
        if (found == Verdict.UNDETERMINED) {
          return found;
        }
      }
    }
    return found;
  }

  private static Verdict same(Protein left, Protein right) {
    if (!left.family.equals(right.family)) {
      return Verdict.NO;
    }
    if (left.isVague() || right.isVague()) {
      return Verdict.UNDETERMINED;
    }
    if (left.name.equals(right.name)) {
      return left.expression == right.expression ? Verdict.YES : Verdict.UNDETERMINED;
    }
    return left.kind == Kind.ALLELE && right.kind == Kind.ALLELE
        ? Verdict.NO
        : Verdict.UNDETERMINED;
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

  private static Verdict agreed(Verdict left, Verdict right) {
    return left == right ? left : Verdict.UNDETERMINED;
  }

  /** A genotype with the names of one protein taken together; a copy without names is unknown. */
  private record Reading(List<Protein> first, List<Protein> second) {}

  /**
   * What of a name is compared.
   *
   * @param name its first two fields; the family where there is one
   */
  private record Protein(String family, String name, Kind kind, Expression expression) {

    static Protein of(HlaAllele allele) {
      return new Protein(allele.family(), allele.twoFields(), allele.kind(), allele.expression());
    }

    /** One field, or a letter code: not known to hold any allele until it is looked up. */
    boolean isVague() {
      return kind == Kind.MAC || name.equals(family);
    }
  }
}
