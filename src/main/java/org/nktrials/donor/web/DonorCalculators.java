package org.nktrials.donor.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.nktrials.donor.release.LigandReleases;
import org.nktrials.rules.RulesService;
import org.nktrials.rules.hla.AlleleReading;
import org.nktrials.rules.hla.GlProblem;
import org.nktrials.rules.hla.HlaAllele;
import org.nktrials.rules.hla.LigandSource;
import org.nktrials.rules.hla.LigandSwitches;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Ligands and choice of donors for programs, by the newest accepted release: nothing is stored, so
 * a token for reading is enough.
 */
@RestController
@RequestMapping("/api/v1/rules")
@Tag(name = "Rules", description = "Rules as calculators; nothing is stored")
class DonorCalculators {

  private final RulesService rules;
  private final LigandReleases releases;

  DonorCalculators(RulesService rules, LigandReleases releases) {
    this.rules = rules;
    this.releases = releases;
  }

  @PostMapping("/donor-selection")
  @Operation(summary = "Donors of a recipient by four models of KIR-ligand mismatch, ranked")
  DonorSelectionAnswer donorSelection(@Valid @RequestBody DonorSelectionRequest request) {
    LigandSource source = releases.current().source();
    SelectionQuestion question = SelectionQuestion.of(request, source);
    return DonorSelectionAnswer.of(
        rules.assessDonors(question.settings(), question.recipient(), question.donors(), source));
  }

  @PostMapping("/hla-ligand")
  @Operation(summary = "The KIR ligands of HLA alleles, with Bw4 on A*23, A*24, A*32 and B*13")
  HlaLigandAnswer hlaLigand(@Valid @RequestBody HlaLigandRequest request) {
    LigandSource source = releases.current().source();
    return new HlaLigandAnswer(
        source.release(), request.alleles().stream().map(name -> result(name, source)).toList());
  }

  private HlaLigandAnswer.Result result(@Nullable String sent, LigandSource source) {
    if (sent == null) {
      return HlaLigandAnswer.Result.unreadable(
          null, new GlProblem(1, "An allele name is missing."));
    }
    return switch (HlaAllele.parse(sent)) {
      case AlleleReading.Named(var allele) ->
          HlaLigandAnswer.Result.of(sent, rules.ligandOf(allele, LigandSwitches.DEFAULT, source));
      case AlleleReading.Unreadable(var problem) ->
          HlaLigandAnswer.Result.unreadable(sent, problem);
    };
  }
}
