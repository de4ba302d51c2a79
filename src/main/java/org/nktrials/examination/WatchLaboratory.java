package org.nktrials.examination;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Albumin and creatinine by day, from the laboratory. */
@Component
class WatchLaboratory {

  Values of(UUID patientId) {
    return new Values(Map.of(), Map.of());
  }

  /** Worst values of each day. */
  record Values(
      Map<LocalDate, WatchedValue> albumin, Map<LocalDate, WatchedValue> creatinine) {}
}
