package org.nktrials.enrolment;

import java.util.List;
import org.nktrials.access.Permission;
import org.nktrials.access.SigningProof;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.signing.SignedTogether;
import org.nktrials.signing.WaitingRecord;
import org.springframework.stereotype.Component;

/** Confirmations of eligibility that an investigator may sign together. */
@Component
class EligibilityTogether implements SignedTogether {

  private final EnrolmentTasks tasks;
  private final Enrolment enrolment;
  private final TrialLock lock;

  EligibilityTogether(EnrolmentTasks tasks, Enrolment enrolment, TrialLock lock) {
    this.tasks = tasks;
    this.lock = lock;
    this.enrolment = enrolment;
  }

  @Override
  public String kind() {
    return "eligibility";
  }

  @Override
  public String recordType() {
    return "eligibility_confirmation";
  }

  @Override
  public Permission permission() {
    return Permission.CONFIRM_ELIGIBILITY;
  }

  @Override
  public String label() {
    return "Eligibility confirmations";
  }

  @Override
  public String meaning() {
    return "Eligibility confirmed";
  }

  @Override
  public List<WaitingRecord> waiting(TrialSummary trial) {
    return tasks.confirmable(trial.id()).stream()
        .map(
            one ->
                new WaitingRecord(
                    one.patient().id(),
                    one.patient().code(),
                    EnrolmentSteps.eligibilityPage(one.patient().code()),
                    one.content(),
                    one.stored()))
        .toList();
  }

  @Override
  public void hold(TrialSummary trial) {
    lock.hold(trial.id()); // answers are changed under it too
  }

  @Override
  public void sign(WaitingRecord record, SigningProof proof) {
    enrolment.confirmWith(record.title(), proof);
  }
}
