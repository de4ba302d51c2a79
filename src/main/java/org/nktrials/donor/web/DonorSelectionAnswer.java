package org.nktrials.donor.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.donorselection.BContentGroup;
import org.nktrials.rules.donorselection.DonorAssessment;
import org.nktrials.rules.donorselection.RecipientOutlook;
import org.nktrials.rules.donorselection.SelectionAssessment;
import org.nktrials.rules.donorselection.Verdict;
import org.nktrials.rules.hla.LigandSet;
import org.nktrials.rules.reason.Reason;

/** Candidates as programs read them, in the order in which they were sent. */
record DonorSelectionAnswer(String release, LigandsJson recipient, List<DonorJson> donors) {

  static DonorSelectionAnswer of(SelectionAssessment assessment) {
    return new DonorSelectionAnswer(
        assessment.release(),
        new LigandsJson(
            names(assessment.recipient().ligands().present()),
            names(assessment.recipient().ligands().undetermined())),
        assessment.donors().stream()
            .map(donor -> DonorJson.of(donor, assessment.recipient()))
            .toList());
  }

  private static List<String> names(Collection<? extends Enum<?>> values) {
    return values.stream().<String>map(Enum::name).toList();
  }

  /** Ligands of a person; what is in neither list is absent. */
  record LigandsJson(List<String> ligands, List<String> undetermined) {}

  /** Ligands that one side has and the other certainly lacks. */
  record LigandLigandJson(List<String> graftVersusHost, List<String> hostVersusGraft) {}

  /**
   * One candidate.
   *
   * @param bContentScore null where a motif is indeterminate
   */
  record DonorJson(
      String id,
      int rank,
      List<String> ligands,
      List<String> undetermined,
      LigandLigandJson ligandLigand,
      List<String> receptorLigand,
      List<String> missingLigand,
      List<String> educatedMissingSelf,
      Verdict meetsCriterion,
      String kirCentromeric,
      String kirTelomeric,
      @Nullable Integer bContentScore,
      @Nullable BContentGroup bContentGroup,
      List<Reason> reasons) {

    static DonorJson of(DonorAssessment donor, RecipientOutlook outlook) {
      LigandSet ligands = donor.ligands();
      List<Reason> reasons = new ArrayList<>(outlook.reasons());
      reasons.addAll(donor.reasons());
      return new DonorJson(
          donor.id(),
          donor.rank(),
          names(ligands.present()),
          names(ligands.undetermined()),
          new LigandLigandJson(names(donor.graftVersusHost()), names(donor.hostVersusGraft())),
          names(donor.receptorLigand()),
          names(donor.missingLigand()),
          names(donor.educatedMissingSelf()),
          donor.meetsCriterion(),
          donor.bContent().centromeric().label(),
          donor.bContent().telomeric().label(),
          donor.bContent().score(),
          donor.bContent().group(),
          reasons);
    }
  }
}
