package org.nktrials.sample;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.PatientSummary;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Component;

/** Whether a value of donor cells may be changed or released as it stands. */
@Component
class ChimerismStanding {

  private static final int LONGEST_REASON = 500;

  private final ChimerismRepository results;

  ChimerismStanding(ChimerismRepository results) {
    this.results = results;
  }

  /** The value to correct or withdraw, with a reason; refused when it does not count any more. */
  ChimerismRecord changeable(PatientSummary patient, UUID id, @Nullable Long seen, String why) {
    ChimerismRecord record = ChimerismRecord.of(patient, results.findById(id));
    if (!record.chimerism().counts()) {
      throw new Refused(
          new Problem("cancelled", null, "It is %s already.".formatted(standing(record)), null));
    }
    record.requireVersion(seen);
    if (why.isBlank() || why.length() > LONGEST_REASON) {
      throw new Refused(Problem.of("reason", "reason-missing", "Say why, in 1 to 500 characters."));
    }
    return record;
  }

  void requireReleasable(ChimerismRecord record, @Nullable Long seen, UUID person) {
    Chimerism result = record.chimerism();
    if (!result.waits()) {
      throw new Refused(
          new Problem("not-waiting", null, "It is %s already.".formatted(standing(record)), null));
    }
    record.requireVersion(seen);
    if (result.enteredBy() == null) {
      throw new Refused(
          new Problem(
              "first-person-unknown",
              null,
              "It is not known who entered this result, so nobody can be the second person.",
              "Enter it again as a correction; another person releases that."));
    }
    if (result.enteredBy().equals(person)) {
      throw new Refused(
          new Problem(
              "second-person",
              null,
              "You entered this result.",
              "Another person of the laboratory checks and releases it."));
    }
  }

  private static String standing(ChimerismRecord record) {
    return record.chimerism().standing();
  }
}
