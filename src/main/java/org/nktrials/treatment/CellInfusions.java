package org.nktrials.treatment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nktrials.examination.CellInfusionDays;
import org.nktrials.patient.PatientFile;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.ProtocolService;
import org.springframework.stereotype.Component;

/** The days of infusions of a product, for those who watch for what they do. */
@Component
class CellInfusions implements CellInfusionDays {

  private final PatientFile file;
  private final ProtocolService protocols;

  CellInfusions(PatientFile file, ProtocolService protocols) {
    this.file = file;
    this.protocols = protocols;
  }

  @Override
  public List<LocalDate> of(PatientSummary patient) {
    return Optional.ofNullable(
            protocols.version(patient.protocolVersionId()).definition().productSpecification())
        .map(specification -> given(patient, specification.value().treatment()))
        .orElse(List.of());
  }

  private List<LocalDate> given(PatientSummary patient, String drug) {
    return file.of(TreatmentParts.DOSES, patient.id()).stream()
        .map(DoseRecord::dose)
        .filter(dose -> dose.counts() && dose.drug().equals(drug))
        .map(Dose::givenOn)
        .distinct()
        .sorted()
        .toList();
  }
}
