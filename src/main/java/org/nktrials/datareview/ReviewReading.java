package org.nktrials.datareview;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.patient.PatientSummary;
import org.springframework.stereotype.Component;

/** Reads for a page what it shows of the review of a patient's records. */
@Component
class ReviewReading {

  private final StandingLocks locks;
  private final FieldMarks marks;
  private final RecordFields fields;
  private final VerificationList verification;
  private final Authority authority;

  ReviewReading(
      StandingLocks locks,
      FieldMarks marks,
      RecordFields fields,
      VerificationList verification,
      Authority authority) {
    this.locks = locks;
    this.marks = marks;
    this.fields = fields;
    this.verification = verification;
    this.authority = authority;
  }

  Optional<StandingLock> whole(PatientSummary patient) {
    return locks.over(patient.id()).stream().findFirst().map(RecordLockRecord::inForce);
  }

  Map<String, StandingLock> visits(PatientSummary patient) {
    return locks.ofVisits(patient.id());
  }

  /** None for people who may see no queries of the site. */
  ReviewMarks marks(PatientSummary patient) {
    UUID trial = patient.trialId();
    UUID site = patient.site().id();
    return authority.may(Permission.VIEW_QUERIES, trial, site)
        ? new ReviewMarks(
            marks.of(patient.id()),
            authority.may(Permission.OPEN_QUERY, trial, site),
            authority.may(Permission.VERIFY_SOURCE, trial, site))
        : ReviewMarks.NONE;
  }

  /** Empty for people who may see no queries of the site. */
  Optional<Progress> progress(PatientSummary patient) {
    return authority.may(Permission.VIEW_QUERIES, patient.trialId(), patient.site().id())
        ? Optional.of(verification.of(patient))
        : Optional.empty();
  }

  @Nullable String column(ReviewedKind kind, String field) {
    return fields.column(kind, field);
  }
}
