package org.nktrials.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nktrials.rules.donorselection.Candidate;
import org.nktrials.rules.donorselection.DonorSelection;
import org.nktrials.rules.donorselection.DonorSelectionSettings;
import org.nktrials.rules.donorselection.RecipientOutlook;
import org.nktrials.rules.donorselection.SelectionAssessment;
import org.nktrials.rules.escalation.DoseHistory;
import org.nktrials.rules.escalation.EscalationDecision;
import org.nktrials.rules.escalation.LevelNames;
import org.nktrials.rules.escalation.OperatingCharacteristics;
import org.nktrials.rules.escalation.PendingPatients;
import org.nktrials.rules.escalation.SingleGroup;
import org.nktrials.rules.escalation.ThreePlusThree;
import org.nktrials.rules.escalation.ThreePlusThreeSettings;
import org.nktrials.rules.hla.AlleleLigand;
import org.nktrials.rules.hla.HlaAllele;
import org.nktrials.rules.hla.HlaTyping;
import org.nktrials.rules.hla.LigandSource;
import org.nktrials.rules.hla.LigandSwitches;
import org.nktrials.rules.hla.ReleaseFile;
import org.nktrials.rules.hla.ReleaseProgress;
import org.nktrials.rules.hla.ReleaseReader;
import org.nktrials.rules.hla.ReleaseReading;
import org.nktrials.rules.laboratory.Analyte;
import org.nktrials.rules.laboratory.LaboratoryGrade;
import org.nktrials.rules.laboratory.LaboratoryGrading;
import org.nktrials.rules.laboratory.LaboratoryValue;

/**
 * The one door to every rule. Keeps nothing and writes nothing: the same input, the same answer.
 */
public final class RulesService {

  /** What the 3+3 design asks for next; see {@link ThreePlusThree}. */
  public EscalationDecision decideThreePlusThree(
      DoseHistory history, ThreePlusThreeSettings settings, LevelNames names) {
    return ThreePlusThree.decide(history, settings, names);
  }

  /** The same, in sentences that tell open windows from verdicts due. */
  public EscalationDecision decideThreePlusThree(
      DoseHistory history,
      ThreePlusThreeSettings settings,
      LevelNames names,
      PendingPatients waiting) {
    return ThreePlusThree.decide(history, settings, names, waiting);
  }

  /** What a trial without dose levels does next; see {@link SingleGroup}. */
  public EscalationDecision decideSingleGroup(int mostPatients, DoseHistory history) {
    return SingleGroup.decide(mostPatients, history);
  }

  /** How the 3+3 design behaves under true DLT probabilities, in closed form. */
  public OperatingCharacteristics operatingCharacteristicsOfThreePlusThree(
      List<Double> trueDltProbabilities, ThreePlusThreeSettings settings) {
    return OperatingCharacteristics.ofThreePlusThree(trueDltProbabilities, settings);
  }

  /** CTCAE grades of a laboratory value, one for each term; see {@link LaboratoryGrading}. */
  public List<LaboratoryGrade> laboratoryGrades(LaboratoryValue value) {
    return LaboratoryGrading.grades(value);
  }

  /** The grade that matters most among those of {@link #laboratoryGrades}. */
  public LaboratoryGrade decisiveLaboratoryGrade(LaboratoryValue value) {
    return LaboratoryGrading.decisive(value);
  }

  /** What the laboratory rules know, with plain names and units. */
  public List<Analyte> analytes() {
    return LaboratoryGrading.analytes();
  }

  /**
   * Unit in which the rules take values of an analyte, as UCUM code such as {@code 10*9/L}; empty
   * for an analyte that they do not know. Where {@link Analyte#byRatio()} holds, any unit is right
   * that is also the unit of the limits and of the baseline.
   */
  public Optional<String> canonicalUnit(String analyte) {
    return LaboratoryGrading.analyte(analyte).map(Analyte::unit);
  }

  /** The KIR ligand of an HLA allele; see {@link LigandSource}. */
  public AlleleLigand ligandOf(HlaAllele allele, LigandSwitches switches, LigandSource source) {
    return source.ligandOf(allele, switches);
  }

  /** What a recipient's typing says before any donor is typed; see {@link DonorSelection}. */
  public RecipientOutlook recipientOutlook(
      DonorSelectionSettings settings, HlaTyping recipient, LigandSource source) {
    return DonorSelection.outlook(settings, recipient, source);
  }

  /** Candidates by all four models, ranked by the protocol's; see {@link DonorSelection}. */
  public SelectionAssessment assessDonors(
      DonorSelectionSettings settings,
      HlaTyping recipient,
      List<Candidate> donors,
      LigandSource source) {
    return DonorSelection.assess(settings, recipient, donors, source);
  }

  /** An IPD-IMGT/HLA release with the motif of every allele; see {@link ReleaseReader}. */
  public ReleaseReading readHlaRelease(Map<ReleaseFile, byte[]> files, ReleaseProgress progress) {
    return ReleaseReader.read(files, progress);
  }
}
