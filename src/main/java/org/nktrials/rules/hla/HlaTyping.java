package org.nktrials.rules.hla;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What is known of a person's HLA genes.
 *
 * @param loci for each typed locus the genotypes that the typing allows, at least one; a locus that
 *     is not there was not typed
 */
public record HlaTyping(Map<HlaLocus, List<Genotype>> loci) {

  /** Nothing typed. */
  public static final HlaTyping UNKNOWN = new HlaTyping(Map.of());

  /** Copies the loci. */
  public HlaTyping {
    var copy = new EnumMap<HlaLocus, List<Genotype>>(HlaLocus.class);
    loci.forEach((locus, genotypes) -> copy.put(locus, List.copyOf(genotypes)));
    loci = java.util.Collections.unmodifiableMap(copy);
  }

  /**
   * Reads a GL String as the typing of one person. One copy alone leaves the second unknown; loci
   * other than {@link HlaLocus} are left out.
   */
  public static HlaTypingReading parse(String glString) {
    return switch (GlString.parse(glString)) {
      case GlReading.Unreadable(var problems) -> new HlaTypingReading.Unreadable(problems);
      case GlReading.Read(var list) -> GlTyping.of(list);
    };
  }

  /** The genotypes that the typing allows; both copies unknown where the locus was not typed. */
  public List<Genotype> genotypes(HlaLocus locus) {
    return loci.getOrDefault(locus, List.of(Genotype.UNKNOWN));
  }
}
