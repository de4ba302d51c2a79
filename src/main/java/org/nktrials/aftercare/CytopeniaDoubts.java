package org.nktrials.aftercare;

import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nktrials.laboratory.LaboratoryResultsChanged;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.rules.recovery.MarrowFindings;
import org.nktrials.shared.ChangeReason;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts changed after a verdict on cytopenia was signed: what would the rule propose now? */
@Component
class CytopeniaDoubts {

  private final CytopeniaRepository verdicts;
  private final CytopeniaVerdicts rule;
  private final Recoveries recoveries;
  private final Patients patients;
  private final ChangeReason reason;
  private final Clock clock;

  CytopeniaDoubts(
      CytopeniaRepository verdicts,
      CytopeniaVerdicts rule,
      Recoveries recoveries,
      Patients patients,
      ChangeReason reason,
      Clock clock) {
    this.verdicts = verdicts;
    this.rule = rule;
    this.recoveries = recoveries;
    this.patients = patients;
    this.reason = reason;
    this.clock = clock;
  }

  /** In the transaction of the change, so that no verdict is ever older than its counts unseen. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void on(LaboratoryResultsChanged changed) {
    verdicts
        .findByPatientIdAndSupersededAtIsNull(changed.patientId())
        .ifPresent(standing -> compare(standing, changed));
  }

  private void compare(CytopeniaRecord standing, LaboratoryResultsChanged changed) {
    PatientSummary patient =
        patients.everyPatientForCounting(changed.trialId()).get(changed.patientId());
    if (patient == null) {
      return;
    }
    CytopeniaVerdict verdict = standing.verdict();
    String proposedNow =
        recoveries
            .of(patient)
            .map(found -> rule.propose(patient, found, marrow(verdict)))
            .map(CytopeniaVerdicts::words)
            .orElse(verdict.proposal());
    note(standing, proposedNow.equals(verdict.proposal()) ? null : proposedNow);
  }

  private void note(CytopeniaRecord standing, @Nullable String proposedNow) {
    if (!Objects.equals(proposedNow, standing.verdict().wouldBe())) {
      reason.because("Counts changed after the verdict was signed");
      standing.differs(proposedNow, clock.instant());
    }
  }

  private static MarrowFindings marrow(CytopeniaVerdict verdict) {
    return new MarrowFindings(verdict.marrowBlasts(), verdict.otherCause());
  }
}
