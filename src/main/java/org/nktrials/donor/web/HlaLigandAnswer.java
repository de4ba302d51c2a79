package org.nktrials.donor.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.hla.AlleleLigand;
import org.nktrials.rules.hla.GlProblem;
import org.nktrials.rules.hla.Ligand;
import org.nktrials.rules.hla.LigandStatus;

/** Ligands of allele names as programs read them, in the order in which they were sent. */
record HlaLigandAnswer(String release, List<Result> results) {

  /**
   * The ligand of one name.
   *
   * @param allele as it was sent
   * @param ligands empty too where they are indeterminate: the reason lists the outcomes
   * @param bw4Position80 {@code I} or {@code T}; only with Bw4
   */
  record Result(
      @Nullable String allele,
      List<String> ligands,
      LigandStatus status,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String bw4Position80,
      String reason) {

    static Result of(String sent, AlleleLigand ligand) {
      return new Result(
          sent,
          ligand.ligands().stream().map(Ligand::name).toList(),
          ligand.status(),
          ligand.bw4Position80(),
          ligand.reason().sentence() + " Source: " + ligand.reason().source().citation() + ".");
    }

    static Result unreadable(@Nullable String sent, GlProblem problem) {
      return new Result(
          sent,
          List.of(),
          LigandStatus.UNKNOWN_ALLELE,
          null,
          "Position %d: %s".formatted(problem.position(), problem.message()));
    }
  }
}
