package org.nktrials.patient;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * What a room above contributes to Today that only a rule can say, for the person who asks: a fixed
 * number of queries, on patients in screening or under treatment. What SQL can say is a {@link
 * DueSelect}.
 */
public interface DueSource {

  /** Tasks of these trials that wait for the signed-in person. */
  List<DueItem> due(Collection<UUID> trialIds);

  /** Tasks of one patient besides the {@link NextStepSource steps}, which everybody sees. */
  default List<DueItem> due(PatientSummary patient) {
    return due(List.of(patient.trialId())).stream()
        .filter(item -> item.subject().equals(patient.code()))
        .toList();
  }

  /**
   * What comes next once nothing is due: at most one item of each trial, the first that is planned
   * after today. Asked only when the list is empty, for example "C1 D15 samples" of a patient.
   */
  default List<DueItem> next(Collection<UUID> trialIds) {
    return List.of();
  }
}
