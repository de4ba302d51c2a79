package org.nktrials.safety;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.patient.DueItem;
import org.nktrials.patient.DueSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reports that the site owes the sponsor, and cases that the sponsor has to judge, on Today. */
@Component
class SaeTasks implements DueSource {

  private static final Duration SHORTEST_AUTHORITY_CLOCK = Duration.ofDays(7);

  private final SaeList cases;
  private final Authority authority;

  SaeTasks(SaeList cases, Authority authority) {
    this.cases = cases;
    this.authority = authority;
  }

  @Override
  @Transactional(readOnly = true)
  public List<DueItem> due(Collection<UUID> trialIds) {
    boolean sponsor =
        trialIds.stream().anyMatch(t -> authority.may(Permission.ASSESS_AS_SPONSOR, t, null));
    Permission permission =
        sponsor ? Permission.ASSESS_AS_SPONSOR : Permission.REPORT_SERIOUS_EVENT;
    List<DueItem> due = new ArrayList<>();
    for (SaeLine line : cases.waiting(permission, trialIds)) {
      Instant sent = line.firstSentAt();
      if (sponsor && sent != null && line.assessedAt() == null) {
        due.add(judge(line, sent));
      } else if (!sponsor && sent == null) {
        due.add(report(line));
      } else if (!sponsor && line.changed()) {
        due.add(followUp(line));
      }
    }
    return due;
  }

  private static DueItem report(SaeLine line) {
    return item(
        line,
        line.dueAtSponsor(),
        "Serious adverse event: report to the sponsor",
        "24 hours from awareness: " + line.term(),
        "Open report");
  }

  private static DueItem followUp(SaeLine line) {
    return new DueItem(
        DueItem.SAFETY,
        null,
        line.patient(),
        "Serious adverse event: send what changed",
        line.term() + " changed after the latest report",
        "Open report",
        link(line));
  }

  private static DueItem judge(SaeLine line, Instant sent) {
    return item(
        line,
        sent.plus(SHORTEST_AUTHORITY_CLOCK),
        "Judge the serious adverse event",
        "the authority's clock may run: " + line.term(),
        "Judge");
  }

  private static DueItem item(
      SaeLine line, Instant deadline, String what, String why, String action) {
    return new DueItem(
        DueItem.CLOCK,
        deadline.atOffset(ZoneOffset.UTC).toLocalDate(),
        deadline,
        line.patient(),
        what,
        why,
        action,
        link(line));
  }

  private static String link(SaeLine line) {
    return "/patients/%s/adverse-events/%s/report".formatted(line.patient(), line.adverseEventId());
  }
}
