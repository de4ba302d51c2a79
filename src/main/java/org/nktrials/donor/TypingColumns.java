package org.nktrials.donor;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nktrials.rules.donorselection.KirGene;
import org.nktrials.rules.hla.HlaLocus;

/** What a column of a laboratory's file can hold. */
public final class TypingColumns {

  static final String SAMPLE = "SAMPLE";
  static final String GL_STRING = "GL_STRING";
  static final String LOCUS = "LOCUS";
  static final String FIRST = "FIRST";
  static final String SECOND = "SECOND";
  static final String PRESENCE = "PRESENCE";
  static final String ALLELES = "/alleles";

  private static final Pattern COPY =
      Pattern.compile("(?:HLA)?(A|B|C|DRB[1345]|DQ[AB]1|DP[AB]1)([12])");
  private static final Map<String, String> OFTEN =
      Map.ofEntries(
          Map.entry("SAMPLE", SAMPLE),
          Map.entry("SAMPLEID", SAMPLE),
          Map.entry("CODE", SAMPLE),
          Map.entry("GLSTRING", GL_STRING),
          Map.entry("LOCUS", LOCUS),
          Map.entry("GENE", LOCUS),
          Map.entry("ALLELE1", FIRST),
          Map.entry("ALLELE2", SECOND),
          Map.entry("PRESENCE", PRESENCE));

  private TypingColumns() {}

  /** Meanings with their words, in the order of a list; the empty one is a column not read. */
  public static Map<String, String> words() {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("", "not read");
    words.put(SAMPLE, "code of the person");
    words.put(GL_STRING, "HLA as GL String");
    words.put(LOCUS, "locus or KIR gene of the line");
    words.put(FIRST, "first allele of the line");
    words.put(SECOND, "second allele of the line");
    words.put(PRESENCE, "KIR gene of the line present or absent");
    for (HlaLocus locus : HlaLocus.values()) {
      words.put(copy(locus, 1), "HLA-" + locus.name() + ", first allele");
      words.put(copy(locus, 2), "HLA-" + locus.name() + ", second allele");
    }
    for (KirGene gene : KirGene.values()) {
      words.put(gene.name(), gene.name() + " present or absent");
      words.put(gene.name() + ALLELES, gene.name() + ", alleles");
    }
    return words;
  }

  static String copy(HlaLocus locus, int copy) {
    return locus.name() + "/" + copy;
  }

  /** A gene as laboratories write it: with or without KIR in front. */
  static Optional<KirGene> gene(String written) {
    String name = plain(written);
    return KirGene.of(name.startsWith("KIR") ? name : "KIR" + name);
  }

  /** A locus as laboratories write it: with or without HLA in front. */
  static Optional<HlaLocus> locus(String written) {
    String name = plain(written);
    return HlaLocus.of(name.startsWith("HLA") ? name.substring(3) : name);
  }

  /** Proposed from the name of a column alone; empty when the name says nothing. */
  static String proposed(String column) {
    String name = plain(column);
    Matcher copy = COPY.matcher(name);
    if (copy.matches()) {
      return copy.group(1) + "/" + copy.group(2);
    }
    return gene(column).map(KirGene::name).orElse(OFTEN.getOrDefault(name, ""));
  }

  /** Meanings that more than one column has. */
  static List<String> repeated(List<String> meanings) {
    return meanings.stream()
        .filter(one -> !one.isEmpty() && meanings.stream().filter(one::equals).count() > 1)
        .distinct()
        .toList();
  }

  private static String plain(String written) {
    return String.join("", Arrays.asList(written.toUpperCase(Locale.ROOT).split("[^A-Z0-9]+", -1)));
  }
}
