package org.nktrials.donor.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nktrials.donor.ComparedDonor;
import org.nktrials.donor.Comparison;
import org.nktrials.donor.Typing;
import org.nktrials.rules.hla.Genotype;
import org.nktrials.rules.hla.HlaAllele;
import org.nktrials.rules.hla.HlaCopy;
import org.nktrials.rules.hla.HlaLocus;
import org.nktrials.rules.hla.HlaTyping;

/** Alleles of a locus in words, those shared with the recipient first and named so. */
final class SharedAlleleWords {

  private SharedAlleleWords() {}

  static ComparisonCell cell(Comparison comparison, ComparedDonor one, HlaLocus locus) {
    Typing typing = one.typing();
    if (typing == null) {
      return ComparisonCell.text("not typed");
    }
    Typing own = comparison.typing();
    Set<String> recipients =
        own == null
            ? Set.of()
            : names(own.typing(), locus).map(HlaAllele::twoFields).collect(Collectors.toSet());
    List<HlaAllele> all = names(typing.typing(), locus).distinct().toList();
    String shared =
        all.stream()
            .filter(allele -> recipients.contains(allele.twoFields()))
            .map(HlaAllele::name)
            .collect(Collectors.joining(", "));
    return ComparisonCell.text(words(typing.typing(), locus))
        .with(shared.isEmpty() ? null : "shared: " + shared);
  }

  static String words(HlaTyping typing, HlaLocus locus) {
    List<Genotype> genotypes = typing.genotypes(locus);
    return genotypes.stream()
        .map(one -> words(one.first()) + " + " + words(one.second()))
        .distinct()
        .collect(Collectors.joining(" or "));
  }

  private static String words(HlaCopy copy) {
    return switch (copy) {
      case HlaCopy.Unknown() -> "unknown";
      case HlaCopy.Typed(var anyOf) ->
          anyOf.stream().map(HlaAllele::name).collect(Collectors.joining("/"));
    };
  }

  private static Stream<HlaAllele> names(HlaTyping typing, HlaLocus locus) {
    return typing.genotypes(locus).stream()
        .flatMap(one -> Stream.of(one.first(), one.second()))
        .flatMap(
            copy ->
                switch (copy) {
                  case HlaCopy.Unknown() -> Stream.<HlaAllele>empty();
                  case HlaCopy.Typed(var anyOf) -> anyOf.stream();
                });
  }
}
