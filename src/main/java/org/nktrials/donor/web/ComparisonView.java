package org.nktrials.donor.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nktrials.donor.ComparedDonor;
import org.nktrials.donor.Comparison;
import org.nktrials.donor.DonorFindings;
import org.nktrials.donor.Typing;
import org.nktrials.rules.donation.ClearanceState;
import org.nktrials.rules.donorselection.BContent;
import org.nktrials.rules.donorselection.KirGene;
import org.nktrials.rules.donorselection.SelectionModel;
import org.nktrials.rules.donorselection.Verdict;
import org.nktrials.rules.hla.HlaLocus;
import org.nktrials.rules.hla.Ligand;

/** The rows of a comparison, in the blocks of the page. */
final class ComparisonView {

  private final Comparison comparison;
  private final boolean investigator;

  private ComparisonView(Comparison comparison, boolean investigator) {
    this.comparison = comparison;
    this.investigator = investigator;
  }

  /**
   * The blocks.
   *
   * @param investigator whether the reader may learn that a typing contradicts the relation
   */
  static List<ComparisonBlock> of(Comparison comparison, boolean investigator) {
    return new ComparisonView(comparison, investigator).blocks();
  }

  private List<ComparisonBlock> blocks() {
    SelectionModel model = comparison.rules().selection().model();
    List<ComparisonBlock> blocks = new ArrayList<>();
    blocks.add(new ComparisonBlock("Verdict", verdict()));
    blocks.add(new ComparisonBlock("Mismatch, " + model.label() + " (protocol)", mismatch()));
    blocks.add(new ComparisonBlock("Other models", others(model)));
    blocks.add(new ComparisonBlock("HLA and KIR", typing()));
    blocks.add(new ComparisonBlock("Donor clearance", clearance()));
    blocks.add(new ComparisonBlock("Risk", risk()));
    blocks.add(new ComparisonBlock("Practical", practical()));
    return blocks;
  }

  private List<ComparisonRow> verdict() {
    return List.of(
        row(
            "Eligible",
            one ->
                ComparisonCell.of(
                    one.verdict().eligible(), "eligible", "not eligible", reasons(one))),
        row(
            "Rank",
            one -> ComparisonCell.text(one.rank() == 0 ? "not ranked" : "rank " + one.rank())),
        row("State", one -> ComparisonCell.text(comparison.stateOf(one))));
  }

  /** Every criterion that is not met or open. */
  private static @Nullable String reasons(ComparedDonor one) {
    List<String> sentences = new ArrayList<>();
    one.verdict().failed().forEach(failed -> sentences.add(failed.reason().sentence()));
    one.verdict().open().forEach(open -> sentences.add(open.reason().sentence()));
    return sentences.isEmpty() ? null : String.join(" ", sentences);
  }

  private List<ComparisonRow> mismatch() {
    return List.of(
        row(
            "Meets the criterion",
            one ->
                ComparisonCell.of(
                    one.assessment().meetsCriterion(),
                    "yes",
                    "no",
                    one.typing() == null ? "not typed" : null)),
        row(
            "Receptor without ligand",
            one -> ComparisonCell.text(genes(one.assessment().receptorLigand()))),
        row(
            "Graft-versus-leukaemia direction",
            one -> ComparisonCell.text(ligands(one.assessment().graftVersusHost()))));
  }

  private List<ComparisonRow> others(SelectionModel protocols) {
    List<ComparisonRow> rows = new ArrayList<>();
    for (SelectionModel model : SelectionModel.values()) {
      if (model != protocols) {
        rows.add(
            row(
                model.label(),
                one -> {
                  Verdict verdict = one.assessment().verdict(model);
                  boolean differs = verdict != one.assessment().meetsCriterion();
                  return ComparisonCell.of(verdict, "yes", "no", null)
                      .with(differs ? "\u2260 differs from the protocol's model" : null);
                }));
      }
    }
    return rows;
  }

  private List<ComparisonRow> typing() {
    List<ComparisonRow> rows = new ArrayList<>();
    for (HlaLocus locus : List.of(HlaLocus.A, HlaLocus.B, HlaLocus.C, HlaLocus.DRB1)) {
      rows.add(row("HLA-" + locus, one -> SharedAlleleWords.cell(comparison, one, locus)));
    }
    rows.add(row("Ligands", ComparisonView::ligands));
    rows.add(
        row(
            "Haploidentical",
            one ->
                ComparisonCell.of(
                    one.assessment().haploidentity().verdict(), "yes", "no", doubt(one))));
    rows.add(row("Inhibitory KIR", ComparisonView::kir));
    rows.add(row("KIR B content", one -> bContent(one.assessment().bContent())));
    rows.add(
        row(
            "Typed by",
            one -> {
              Typing typing = one.typing();
              return ComparisonCell.text(
                  typing == null ? "not typed" : typing.laboratory() + ", " + typing.typedOn());
            }));
    rows.add(row("Second-person check", ComparisonView::check));
    return rows;
  }

  private @Nullable String doubt(ComparedDonor one) {
    return investigator && one.typingContradictsRelation()
        ? "typing inconsistent with the declared relation"
        : null;
  }

  private static ComparisonCell ligands(ComparedDonor one) {
    Collection<Ligand> open = one.assessment().ligands().undetermined();
    return ComparisonCell.text(ligands(one.assessment().ligands().present()))
        .with(open.isEmpty() ? null : "not known: " + ligands(open));
  }

  private static ComparisonCell kir(ComparedDonor one) {
    Typing typing = one.typing();
    if (typing == null || typing.kir().calls().isEmpty()) {
      return new ComparisonCell("not typed", "unknown", "orange", null);
    }
    List<String> words = new ArrayList<>();
    for (KirGene gene : KirGene.values()) {
      if (gene.ligand().isPresent()) {
        words.add(
            gene.name().substring(3)
                + switch (typing.kir().presence(gene)) {
                  case PRESENT -> "+";
                  case ABSENT -> "\u2212";
                  case UNKNOWN -> " unknown";
                });
      }
    }
    return ComparisonCell.text(String.join(", ", words));
  }

  private static ComparisonCell bContent(BContent content) {
    Integer score = content.score();
    return ComparisonCell.text(score == null ? "cannot be determined" : "score " + score);
  }

  private static ComparisonCell check(ComparedDonor one) {
    Typing typing = one.typing();
    if (typing == null) {
      return ComparisonCell.text("not typed");
    }
    return typing.isConfirmed()
        ? new ComparisonCell("checked", "done", "green", typing.secondName())
        : new ComparisonCell("missing", "due", "orange", null);
  }

  private List<ComparisonRow> clearance() {
    return List.of(
        row(
            "By the donor's physician",
            one ->
                switch (one.standing().clearance()) {
                  case CLEARED -> new ComparisonCell("cleared", "done", "green", null);
                  case NOT_CLEARED -> new ComparisonCell("not cleared", "stop", "red", null);
                  case PENDING -> new ComparisonCell("pending", "wait", "orange", null);
                }),
        row(
            "Decided",
            one ->
                ComparisonCell.text(
                    one.standing().decidedAt() == null
                        ? "not decided"
                        : comparison.recipient().dateAt(one.standing().decidedAt())
                            + ", "
                            + one.standing().decidedBy())),
        row("Valid until", this::validity));
  }

  private ComparisonCell validity(ComparedDonor one) {
    LocalDate until = one.standing().validUntil();
    LocalDate planned = comparison.plan().apheresisOn();
    LocalDate day = planned == null ? one.donor().findings().apheresisOffered() : planned;
    if (until == null || one.standing().clearance() != ClearanceState.CLEARED) {
      return ComparisonCell.text("no clearance");
    }
    if (day == null) {
      return ComparisonCell.text(until.toString()).with("no apheresis planned");
    }
    return day.isAfter(until)
        ? new ComparisonCell(until.toString(), "stop", "red", "before apheresis " + day)
        : new ComparisonCell(until.toString(), "done", "green", "apheresis " + day);
  }

  private List<ComparisonRow> risk() {
    return List.of(
        row("Donor-specific antibodies", ComparisonView::antibodies),
        row(
            "CMV",
            one -> {
              var cmv = one.donor().findings().cmv();
              return ComparisonCell.text(cmv == null ? "not done" : cmv.label());
            }),
        row(
            "ABO",
            one -> {
              var group = one.donor().findings().bloodGroup();
              return ComparisonCell.text(group == null ? "not done" : group.label());
            }),
        row("Born", one -> ComparisonCell.text(Integer.toString(one.donor().birthYear()))),
        row("Sex", one -> ComparisonCell.text(one.donor().sex().label())),
        row("Veins", one -> known(one.donor().findings().veins())));
  }

  private static ComparisonCell antibodies(ComparedDonor one) {
    DonorFindings findings = one.donor().findings();
    return ComparisonCell.text(findings.antibodyWords())
        .with(findings.antibodiesOn() == null ? null : "sample " + findings.antibodiesOn());
  }

  private List<ComparisonRow> practical() {
    return List.of(
        row("Relation", one -> ComparisonCell.text(one.donor().relation().label())),
        row(
            "Consent",
            one ->
                one.standing().consented()
                    ? new ComparisonCell(
                        "version " + one.standing().consentVersion(), "done", "green", null)
                    : new ComparisonCell("withdrawn", "stop", "red", null)),
        row("Travel", one -> known(one.donor().findings().travel())),
        row(
            "Apheresis offered",
            one -> {
              LocalDate day = one.donor().findings().apheresisOffered();
              return known(day == null ? null : day.toString());
            }));
  }

  private static ComparisonCell known(@Nullable String text) {
    return ComparisonCell.text(text == null ? "not known" : text);
  }

  private ComparisonRow row(String label, Function<ComparedDonor, ComparisonCell> cell) {
    return new ComparisonRow(label, comparison.donors().stream().map(cell).toList());
  }

  private static String genes(Collection<KirGene> genes) {
    return genes.isEmpty()
        ? "none"
        : genes.stream().map(KirGene::name).collect(Collectors.joining(", "));
  }

  private static String ligands(Collection<Ligand> ligands) {
    return ligands.isEmpty()
        ? "none"
        : ligands.stream().map(Ligand::label).collect(Collectors.joining(", "));
  }
}
