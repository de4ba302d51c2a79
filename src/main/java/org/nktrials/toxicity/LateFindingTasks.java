package org.nktrials.toxicity;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.patient.DueItem;
import org.nktrials.patient.DueSource;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.rules.laboratory.DatedValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Signed verdicts with which the rules no longer agree, on Today. */
@Component
class LateFindingTasks implements DueSource {

  private final LateFindingRepository findings;
  private final Patients patients;
  private final Authority authority;

  LateFindingTasks(LateFindingRepository findings, Patients patients, Authority authority) {
    this.findings = findings;
    this.patients = patients;
    this.authority = authority;
  }

  @Override
  @Transactional(readOnly = true)
  public List<DueItem> due(Collection<UUID> trialIds) {
    List<UUID> signing =
        trialIds.stream()
            .filter(trial -> authority.may(Permission.SIGN_VERDICT, trial, null))
            .toList();
    if (signing.isEmpty()) {
      return List.of();
    }
    List<LateFindingRecord> open = findings.findByTrialIdInAndSettledAtIsNull(signing);
    Map<UUID, Map<UUID, PatientSummary>> known =
        open.stream()
            .map(LateFindingRecord::trialId)
            .distinct()
            .collect(toMap(trial -> trial, patients::everyPatientForCounting));
    return open.stream()
        .flatMap(
            record ->
                Optional.ofNullable(known.getOrDefault(record.trialId(), Map.of()))
                    .map(ofTrial -> ofTrial.get(record.patientId()))
                    .filter(patient -> isMine(record, patient))
                    .map(patient -> task(patient, record.finding(Map.of())))
                    .stream())
        .toList();
  }

  private boolean isMine(LateFindingRecord record, PatientSummary patient) {
    return authority.sites(Permission.SIGN_VERDICT, record.trialId()).includes(patient.site().id());
  }

  private static DueItem task(PatientSummary patient, LateFinding finding) {
    return new DueItem(
        DueItem.BLOCKS_DECISION,
        null,
        patient.code(),
        "Proposal differs from the signed verdict",
        "results of %s changed; the rules propose: %s"
            .formatted(DatedValue.day(finding.sampledOn()), finding.proposed().label()),
        "Look at it",
        "/patients/%s/verdict".formatted(patient.code()));
  }
}
