package org.nktrials.donor.web;

import java.util.Arrays;
import java.util.List;
import org.nktrials.rules.donorselection.KirGene;
import org.nktrials.rules.hla.HlaLocus;

/** What the form of a typing asks for, in its order. */
final class LocusWords {

  /** Loci of the form; others come in a GL String. */
  static final List<String> LOCI =
      List.of(HlaLocus.A, HlaLocus.B, HlaLocus.C, HlaLocus.DRB1).stream()
          .map(HlaLocus::name)
          .toList();

  static final List<String> GENES = Arrays.stream(KirGene.values()).map(KirGene::name).toList();

  private LocusWords() {}
}
