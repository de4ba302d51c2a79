package org.nktrials.donor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nktrials.access.Permission;
import org.nktrials.patient.PatientSummary;
import org.nktrials.shared.ChangeReason;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Planned days of conditioning and apheresis, and what is booked for them. */
@Service
@Transactional
public class DonationPlans {

  private final DonationPlanRepository plans;
  private final DonorRecipients recipients;
  private final ChangeReason reason;

  DonationPlans(DonationPlanRepository plans, DonorRecipients recipients, ChangeReason reason) {
    this.plans = plans;
    this.recipients = recipients;
    this.reason = reason;
  }

  /** The plan of a recipient whose donors the caller may see. */
  @Transactional(readOnly = true)
  public DonationPlan of(UUID patientId) {
    return plans.findByPatientId(patientId).map(DonationPlanRecord::plan).orElse(DonationPlan.NONE);
  }

  /**
   * Enters the plan.
   *
   * @throws Refused on "apheresisOn" when something is booked without a day, on "reason" for a
   *     change, or when stale
   */
  public void enter(String patientCode, DonationPlan plan, String why) {
    PatientSummary recipient = recipients.recipient(patientCode, Permission.REGISTER_DONOR);
    recipients.inTurn(recipient);
    Optional<DonationPlanRecord> stored = plans.findByPatientId(recipient.id());
    if (stored.isPresent()) {
      stored.get().requireVersion(plan.version());
    }
    List<Problem> problems = new ArrayList<>();
    if (plan.apheresisOn() == null && (plan.apheresisBooked() || plan.cleanRoomBooked())) {
      problems.add(Problem.of("apheresisOn", "booked-without-day", "For which day is it booked?"));
    }
    if (stored.isPresent() && why.isBlank()) {
      problems.add(Problem.of("reason", "reason-missing", "Say why it changes."));
    }
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
    reason.because(why.isBlank() ? "First entered" : why.strip());
    DonationPlanRecord record = stored.orElseGet(() -> new DonationPlanRecord(recipient));
    record.take(plan);
    plans.save(record);
  }
}
