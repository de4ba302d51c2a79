package org.nktrials.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.nktrials.patient.ConsentScope;
import org.nktrials.patient.Consents;
import org.nktrials.patient.PatientSummary;
import org.nktrials.rules.schedule.ExpectedVisit;
import org.nktrials.rules.schedule.PlannedVisit;
import org.springframework.stereotype.Component;

/** Who withdrew consent to follow-up is expected at no visit that could still come. */
@Component
class FollowUpEnd {

  private final Consents consents;

  FollowUpEnd(Consents consents) {
    this.consents = consents;
  }

  /** The visits whose window had closed before; all of them while consent stands. */
  List<ExpectedVisit> before(PatientSummary patient, List<ExpectedVisit> expected) {
    Instant since = consents.standing(patient).withdrawn().get(ConsentScope.FOLLOW_UP);
    if (since == null) {
      return expected;
    }
    LocalDate last = patient.dateAt(since);
    return expected.stream().filter(visit -> closedBefore(visit, last)).toList();
  }

  private static boolean closedBefore(ExpectedVisit visit, LocalDate last) {
    PlannedVisit dates = Rows.dates(visit);
    return dates != null && dates.latest().isBefore(last);
  }
}
