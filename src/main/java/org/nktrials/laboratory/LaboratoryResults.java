package org.nktrials.laboratory;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Results for the rooms above and the pages, for callers who may see the patient. */
@Service
@Transactional(readOnly = true)
public class LaboratoryResults {

  private final LaboratoryResultRepository results;
  private final LaboratoryNames names;

  LaboratoryResults(LaboratoryResultRepository results, LaboratoryNames names) {
    this.results = results;
    this.names = names;
  }

  /**
   * Results of a patient that count, all tests, in order of sampling; tests not done included. Two
   * queries.
   */
  public List<LaboratoryResult> series(UUID patientId) {
    return names.named(results.series(patientId));
  }
}
