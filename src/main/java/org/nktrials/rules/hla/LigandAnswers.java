package org.nktrials.rules.hla;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.reason.RuleSource;

/**
 * Puts the answer about one allele name into words.
 *
 * @param ground where the answer comes from, as the end of a sentence
 */
record LigandAnswers(HlaAllele allele, LigandSwitches switches, String ground) {

  /** One motif, whatever the reading of the name. */
  AlleleLigand sure(LigandStatus status, Motif motif, List<String> flags) {
    Motif counted = motif.counted(allele.family(), switches);
    return new AlleleLigand(
        allele,
        status,
        List.of(counted.ligands()),
        counted.position80(),
        flags,
        reason("LIGAND_" + counted, sentence(motif, counted, flags), source(allele, motif)));
  }

  /** No ligand at the surface, although the sequence has a motif. */
  AlleleLigand notAtSurface(LigandStatus status, Expression expression) {
    String where =
        switch (expression) {
          case SECRETED -> "is secreted, not held at the cell surface";
          case CYTOPLASMIC -> "stays in the cytoplasm";
          default -> "is not expressed";
        };
    return new AlleleLigand(
        allele,
        status,
        List.of(Set.of()),
        null,
        List.of("%s %s.".formatted(allele.name(), where)),
        reason(
            "NOT_AT_SURFACE",
            "%s %s, so it is no ligand whatever its sequence; %s."
                .formatted(allele.name(), where, ground),
            RuleSource.IPD_IMGT_HLA));
  }

  /** More than one motif is possible; sure all the same where they come to the same ligands. */
  AlleleLigand oneOf(LigandStatus agreed, Collection<Motif> motifs, List<String> flags) {
    List<Motif> counted =
        motifs.stream().map(motif -> motif.counted(allele.family(), switches)).distinct().toList();
    if (counted.size() == 1) {
      return sure(agreed, motifs.iterator().next(), flags);
    }
    List<Set<Ligand>> outcomes = counted.stream().map(Motif::ligands).distinct().toList();
    if (outcomes.size() > 1) {
      return indeterminate(counted, "its readings differ", flags);
    }
    return new AlleleLigand(
        allele,
        agreed,
        outcomes,
        null,
        flags,
        reason(
            "LIGAND_AGREED",
            "%s carries Bw4 in every reading (%s); %s."
                .formatted(allele.name(), labels(counted), ground),
            source(allele, counted.getFirst())));
  }

  /** The outcomes are listed; none is chosen. */
  AlleleLigand indeterminate(Collection<Motif> motifs, String why, List<String> flags) {
    List<Motif> counted =
        motifs.stream().map(motif -> motif.counted(allele.family(), switches)).distinct().toList();
    List<Set<Ligand>> outcomes =
        new ArrayList<>(counted.stream().map(Motif::ligands).distinct().toList());
    if (outcomes.size() == 1) {
      outcomes.add(outcomes.getFirst().isEmpty() ? Set.of(Ligand.BW4) : Set.of());
    }
    return open(outcomes, labels(counted), why, flags, RuleSource.PROJECT_RULE);
  }

  /** An HLA-B whose residues fit C1 and of which it is not known whether it is recognised. */
  AlleleLigand openC1(Collection<Motif> motifs, List<String> flags) {
    List<Set<Ligand>> outcomes = motifs.stream().map(Motif::ligands).distinct().toList();
    return open(
        outcomes,
        labels(List.copyOf(motifs)),
        HlaBWithC1.WHY_OPEN,
        flags,
        RuleSource.MOESTA_PARHAM_2012);
  }

  private AlleleLigand open(
      List<Set<Ligand>> outcomes,
      String labels,
      String why,
      List<String> flags,
      RuleSource source) {
    return new AlleleLigand(
        allele,
        LigandStatus.INDETERMINATE,
        outcomes,
        null,
        flags,
        reason(
            "LIGAND_INDETERMINATE",
            "%s can be %s: %s; %s.".formatted(allele.name(), labels, why, ground),
            source));
  }

  AlleleLigand unknown(String why) {
    return new AlleleLigand(
        allele,
        LigandStatus.UNKNOWN_ALLELE,
        List.of(),
        null,
        List.of(),
        reason(
            "UNKNOWN_ALLELE",
            "%s: %s; %s.".formatted(allele.name(), why, ground),
            RuleSource.IPD_IMGT_HLA));
  }

  private String sentence(Motif motif, Motif counted, List<String> flags) {
    String flagged = flags.isEmpty() ? "" : " " + String.join(" ", flags);
    String answer =
        counted != motif
            ? "%s has the Bw4 motif, but the protocol does not count Bw4 on %s"
                .formatted(allele.name(), allele.family())
            : motif == Motif.NONE
                ? "%s is no ligand of an inhibitory KIR".formatted(allele.name())
                : "%s carries %s (%s)".formatted(allele.name(), motif.label(), why(motif));
    return answer + "; " + ground + "." + flagged;
  }

  private String why(Motif motif) {
    return switch (motif) {
      case NONE -> "no motif";
      case C1 -> allele.locus().equals("B") ? "valine 76, asparagine 80" : "asparagine 80";
      case C2 -> "lysine 80";
      case BW4_80I -> "isoleucine 80, leucine 82, arginine 83";
      case BW4_80T -> "threonine 80, leucine 82, arginine 83";
      case A3A11 -> "by its family";
    };
  }

  private static String labels(List<Motif> motifs) {
    return motifs.stream().map(Motif::label).collect(Collectors.joining(" or "));
  }

  private static RuleSource source(HlaAllele allele, Motif motif) {
    return switch (motif) {
      case C1 -> RuleSource.MOESTA_PARHAM_2012;
      case C2 -> RuleSource.COLONNA_1993;
      case A3A11 -> RuleSource.PROJECT_RULE;
      case BW4_80I, BW4_80T, NONE ->
          switch (allele.locus()) {
            case "A" -> RuleSource.STERN_2008;
            case "B" ->
                allele.family().equals("B*13") ? RuleSource.FOLEY_2008 : RuleSource.GUMPERZ_1997;
            default -> RuleSource.COLONNA_1993;
          };
    };
  }

  private static Reason reason(String code, String sentence, RuleSource source) {
    return new Reason(code, sentence, source);
  }
}
