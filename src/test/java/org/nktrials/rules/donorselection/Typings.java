package org.nktrials.rules.donorselection;

import java.util.EnumMap;
import java.util.Map;
import org.nktrials.rules.hla.HlaTyping;
import org.nktrials.rules.hla.HlaTypingReading;

/** Typings of tests in short. */
final class Typings {

  private Typings() {}

  static HlaTyping hla(String glString) {
    return ((HlaTypingReading.Typed) HlaTyping.parse(glString)).typing();
  }

  /** Genes without "KIR" in front; those after "-" are absent: {@code "2DL1 2DL3 -2DL2"}. */
  static KirTyping kir(String genes) {
    Map<KirGene, Boolean> present = new EnumMap<>(KirGene.class);
    for (String gene : genes.split(" ")) {
      boolean absent = gene.startsWith("-");
      present.put(KirGene.of("KIR" + gene.replace("-", "")).orElseThrow(), !absent);
    }
    return KirTyping.ofPresence(present);
  }
}
