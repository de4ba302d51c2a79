package org.nktrials.treatment;

import java.util.List;
import java.util.Optional;
import org.nktrials.enrolment.TreatmentLevels;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.ProtocolVersion;
import org.nktrials.protocol.Treatment;
import org.nktrials.protocol.Treatment.DoseBasis;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the protocol plans for a patient at the present level. */
@Service
public class PlannedDoses {

  private final ProtocolService protocols;
  private final TreatmentLevels levels;

  PlannedDoses(ProtocolService protocols, TreatmentLevels levels) {
    this.protocols = protocols;
    this.levels = levels;
  }

  /** One line a drug; the level-dependent ones are absent while the patient has no place. */
  @Transactional(readOnly = true)
  public List<PlannedDose> of(PatientSummary patient) {
    ProtocolVersion protocol = protocols.version(patient.protocolVersionId());
    int level = levels.of(patient).map(l -> l.status().level()).orElse(0);
    return protocol.definition().treatments().stream()
        .flatMap(treatment -> planned(protocol, treatment, level).stream())
        .toList();
  }

  /** A drug of which the protocol states no amount, for a patient who has a place. */
  Optional<DoseAuthorisations.ToAuthorise> withoutAmount(PatientSummary patient, String code) {
    ProtocolDefinition protocol = protocols.version(patient.protocolVersionId()).definition();
    return levels
        .of(patient)
        .flatMap(
            level ->
                protocol.treatments().stream()
                    .filter(drug -> drug.code().equals(code))
                    .filter(
                        drug ->
                            drug.dose().value().basis() == DoseBasis.PRODUCT
                                || drug.dose().value().basis() == DoseBasis.PRESCRIBED)
                    .findFirst()
                    .map(
                        drug ->
                            new DoseAuthorisations.ToAuthorise(
                                drug.name(),
                                level.status().level(),
                                null,
                                drug.dose().value().unit(),
                                protocol.escalatedTreatment().code().equals(code))));
  }

  private static Optional<PlannedDose> planned(
      ProtocolVersion protocol, Treatment treatment, int level) {
    return protocol
        .definition()
        .dailyAmount(treatment, level)
        .map(
            amount ->
                new PlannedDose(
                    treatment.code(),
                    treatment.name(),
                    level,
                    amount,
                    treatment.dose().value().unit(),
                    protocol.definition().escalatedTreatment().code().equals(treatment.code())));
  }
}
