package org.nktrials.enrolment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Answered by the room above that knows doses: when a level's next patient may begin. */
public interface EarliestFirstDose {

  /**
   * The earliest permissible first dose of the escalated drug by level number, from the protocol in
   * force; levels without a limit are absent.
   */
  Map<Integer, LocalDate> byLevel(UUID trialId);

  /** First doses of the escalated drug by level number, given or authorised to come. */
  Map<Integer, List<LocalDate>> firstDoses(UUID trialId);
}
