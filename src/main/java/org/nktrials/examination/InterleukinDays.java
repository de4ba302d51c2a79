package org.nktrials.examination;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Answered by the room above that knows doses. */
public interface InterleukinDays {

  /** Local dates of the interleukin-2 doses of a patient that count, earliest first. */
  List<LocalDate> of(UUID patientId);
}
