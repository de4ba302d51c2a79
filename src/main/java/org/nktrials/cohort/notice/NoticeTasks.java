package org.nktrials.cohort.notice;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.nktrials.access.Authority;
import org.nktrials.access.Role;
import org.nktrials.cohort.CohortEvent;
import org.nktrials.patient.DueItem;
import org.nktrials.patient.DueSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Unread notices on Today: one query. */
@Component
class NoticeTasks implements DueSource {

  private final NoticeRepository notices;
  private final Authority authority;

  NoticeTasks(NoticeRepository notices, Authority authority) {
    this.notices = notices;
    this.authority = authority;
  }

  @Override
  @Transactional(readOnly = true)
  public List<DueItem> due(Collection<UUID> trialIds) {
    if (trialIds.isEmpty()) {
      return List.of();
    }
    return notices.unread(authority.person().id(), trialIds).stream()
        .map(NoticeTasks::item)
        .toList();
  }

  private static DueItem item(NoticeLine notice) {
    return new DueItem(
        harm(notice),
        null,
        notice.trialCode(),
        notice.kind().label(),
        notice.sentence(),
        "Open notice",
        "/notices#notice-" + notice.id());
  }

  /** The next dose is prepared by the pharmacist; a reopened decision may harm the treated. */
  private static int harm(NoticeLine notice) {
    boolean treatmentChanges =
        notice.role() == Role.PHARMACIST
            || notice.kind() == CohortEvent.Kind.REOPENED
            || notice.kind() == CohortEvent.Kind.SUSPENDED;
    return treatmentChanges ? DueItem.SAFETY : DueItem.CLERICAL;
  }
}
