package org.nktrials.rules.hla;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a genotype list as the typing of one person. */
final class GlTyping {

  private final List<GlProblem> problems = new ArrayList<>();

  private GlTyping() {}

  static HlaTypingReading of(GlString list) {
    GlTyping reading = new GlTyping();
    HlaTyping typing = reading.typing(list.root());
    return reading.problems.isEmpty()
        ? new HlaTypingReading.Typed(typing, list)
        : new HlaTypingReading.Unreadable(reading.problems);
  }

  /** Of alternatives with different loci, each locus keeps what any of them allows. */
  private HlaTyping typing(GlNode root) {
    List<Map<HlaLocus, List<Genotype>>> alternatives =
        parts(root, GlOperator.LOCUS_AMBIGUITY).stream().map(this::genes).toList();
    Map<HlaLocus, Set<Genotype>> merged = new EnumMap<>(HlaLocus.class);
    alternatives.forEach(
        loci -> loci.keySet().forEach(locus -> merged.put(locus, new LinkedHashSet<>())));
    merged.forEach(
        (locus, genotypes) ->
            alternatives.forEach(
                loci -> genotypes.addAll(loci.getOrDefault(locus, List.of(Genotype.UNKNOWN)))));
    Map<HlaLocus, List<Genotype>> typed = new EnumMap<>(HlaLocus.class);
    merged.forEach((locus, genotypes) -> typed.put(locus, List.copyOf(genotypes)));
    return new HlaTyping(typed);
  }

  private Map<HlaLocus, List<Genotype>> genes(GlNode alternative) {
    Map<HlaLocus, List<Genotype>> typed = new EnumMap<>(HlaLocus.class);
    for (GlNode gene : parts(alternative, GlOperator.GENE)) {
      genotypes(gene)
          .forEach(
              (locus, genotypes) -> {
                if (typed.put(locus, genotypes) != null) {
                  problem(gene, "HLA-%s is typed twice; join its copies with +.".formatted(locus));
                }
              });
    }
    return typed;
  }

  private Map<HlaLocus, List<Genotype>> genotypes(GlNode gene) {
    List<Map<HlaLocus, Genotype>> readings =
        parts(gene, GlOperator.GENOTYPE).stream().map(this::genotype).toList();
    Map<HlaLocus, List<Genotype>> typed = new EnumMap<>(HlaLocus.class);
    readings.forEach(reading -> reading.keySet().forEach(locus -> typed.put(locus, List.of())));
    typed.replaceAll(
        (locus, none) ->
            readings.stream()
                .map(reading -> reading.getOrDefault(locus, Genotype.UNKNOWN))
                .distinct()
                .toList());
    return typed;
  }

  private Map<HlaLocus, Genotype> genotype(GlNode node) {
    List<GlNode> copies = parts(node, GlOperator.COPY);
    if (copies.size() > 2) {
      problem(copies.get(2), "A person has two copies of a gene; this is a third.");
      return Map.of();
    }
    List<Map<HlaLocus, HlaCopy>> chromosomes = copies.stream().map(this::chromosome).toList();
    refuseTwoGenes(copies, chromosomes);
    Map<HlaLocus, Genotype> typed = new EnumMap<>(HlaLocus.class);
    for (Map<HlaLocus, HlaCopy> chromosome : chromosomes) {
      chromosome.forEach(
          (locus, copy) ->
              typed.merge(
                  locus,
                  new Genotype(copy, new HlaCopy.Unknown()),
                  (one, other) -> new Genotype(one.first(), other.first())));
    }
    return typed;
  }

  /** The sign between copies must not stand between genes, except on phased chromosomes. */
  private void refuseTwoGenes(List<GlNode> copies, List<Map<HlaLocus, HlaCopy>> chromosomes) {
    if (copies.size() == 2
        && chromosomes.stream().allMatch(chromosome -> chromosome.size() == 1)
        && !chromosomes.getFirst().keySet().equals(chromosomes.getLast().keySet())
        && !chromosomes.stream().allMatch(GlTyping::isSecondDrb)) {
      problem(copies.getLast(), "+ joins two copies of one gene; between genes write ^.");
    }
  }

  /** DRB3, DRB4 and DRB5 stand at the same place of different chromosomes. */
  private static boolean isSecondDrb(Map<HlaLocus, HlaCopy> chromosome) {
    return Set.of(HlaLocus.DRB3, HlaLocus.DRB4, HlaLocus.DRB5).containsAll(chromosome.keySet());
  }

  private Map<HlaLocus, HlaCopy> chromosome(GlNode copy) {
    Map<HlaLocus, HlaCopy> typed = new EnumMap<>(HlaLocus.class);
    for (GlNode gene : parts(copy, GlOperator.PHASED)) {
      List<GlNode.Name> names =
          parts(gene, GlOperator.ALLELE).stream().map(GlNode.Name.class::cast).toList();
      List<HlaAllele> alleles = names.stream().map(GlNode.Name::allele).toList();
      String locus = alleles.getFirst().locus();
      names.stream()
          .filter(name -> !name.allele().locus().equals(locus))
          .findFirst()
          .ifPresent(
              other ->
                  problem(
                      other,
                      "%s is not of locus %s; / joins alleles of one locus."
                          .formatted(other.text(), locus)));
      HlaLocus.of(locus)
          .ifPresent(
              compared -> {
                if (typed.put(compared, new HlaCopy.Typed(alleles)) != null) {
                  problem(gene, "HLA-%s stands twice on one chromosome.".formatted(locus));
                }
              });
    }
    return typed;
  }

  private static List<GlNode> parts(GlNode node, GlOperator operator) {
    return node instanceof GlNode.Joined(var found, var parts) && found == operator
        ? parts
        : List.of(node);
  }

  private void problem(GlNode node, String message) {
    problems.add(new GlProblem(position(node), message));
  }

  private static int position(GlNode node) {
    return switch (node) {
      case GlNode.Joined(_, var parts) -> position(parts.getFirst());
      case GlNode.Name name -> name.position();
    };
  }
}
