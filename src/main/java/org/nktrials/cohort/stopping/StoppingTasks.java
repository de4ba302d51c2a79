package org.nktrials.cohort.stopping;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.nktrials.access.Authority;
import org.nktrials.access.Capacity;
import org.nktrials.access.Permission;
import org.nktrials.patient.DueItem;
import org.nktrials.patient.DueSource;
import org.nktrials.protocol.ProtocolService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A stopping rule that was met waits for the committee's chair, on Today. */
@Component
class StoppingTasks implements DueSource {

  private final SuspensionRepository suspensions;
  private final ProtocolService protocols;
  private final Authority authority;

  StoppingTasks(SuspensionRepository suspensions, ProtocolService protocols, Authority authority) {
    this.suspensions = suspensions;
    this.protocols = protocols;
    this.authority = authority;
  }

  @Override
  @Transactional(readOnly = true)
  public List<DueItem> due(Collection<UUID> trialIds) {
    List<UUID> mine = trialIds.stream().filter(this::isChair).toList();
    if (mine.isEmpty() || !suspensions.existsByTrialIdInAndResumedAtIsNull(mine)) {
      return List.of();
    }
    return mine.stream().flatMap(trial -> due(trial).stream()).toList();
  }

  private boolean isChair(UUID trial) {
    return authority.may(Permission.PREPARE_DECISION, trial, null)
        && authority.capacities(trial).contains(Capacity.COMMITTEE_CHAIR);
  }

  private List<DueItem> due(UUID trialId) {
    List<SuspensionRecord> open = suspensions.findByTrialIdAndResumedAtIsNull(trialId);
    if (open.isEmpty()) {
      return List.of();
    }
    String code = protocols.trial(trialId).code();
    return open.stream()
        .map(SuspensionRecord::suspension)
        .map(
            one ->
                new DueItem(
                    DueItem.SAFETY,
                    null,
                    code,
                    "Stopping rule %s is met: decide how the trial goes on".formatted(one.rule()),
                    one.grounds(),
                    "Decide",
                    "/trials/" + code + "/stopping"))
        .toList();
  }
}
