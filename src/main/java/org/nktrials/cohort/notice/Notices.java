package org.nktrials.cohort.notice;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.nktrials.access.Authority;
import org.nktrials.access.Capacity;
import org.nktrials.access.Permission;
import org.nktrials.cohort.CohortEvent;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.shared.ChangeReason;
import org.nktrials.shared.NotFound;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notices within the system. They are stored with the change that they tell of. */
@Service
public class Notices {

  /** Nobody turns pages that far; beyond it the database cannot count. */
  private static final long FURTHEST_ROW = 1_000_000;

  private final NoticeRepository notices;
  private final ReceiptRepository receipts;
  private final Recipients recipients;
  private final NoticeMail mail;
  private final ProtocolService protocols;
  private final Authority authority;
  private final ChangeReason reason;
  private final Clock clock;

  Notices(
      NoticeRepository notices,
      ReceiptRepository receipts,
      Recipients recipients,
      NoticeMail mail,
      ProtocolService protocols,
      Authority authority,
      ChangeReason reason,
      Clock clock) {
    this.notices = notices;
    this.receipts = receipts;
    this.recipients = recipients;
    this.mail = mail;
    this.protocols = protocols;
    this.authority = authority;
    this.reason = reason;
    this.clock = clock;
  }

  /** The person's own notices, unread ones first, then the latest. */
  @Transactional(readOnly = true)
  public Page<NoticeLine> mine(Pageable page) {
    List<UUID> trials = protocols.trials().stream().map(TrialSummary::id).toList();
    return trials.isEmpty() || page.getOffset() > FURTHEST_ROW
        ? Page.empty(page)
        : notices.of(authority.person().id(), trials, page);
  }

  /** Who was told of a decision and who has acknowledged: one query. The caller may read it. */
  @Transactional(readOnly = true)
  public List<Told> ofDecision(UUID decision) {
    return receipts.ofDecision(decision).stream()
        .collect(groupingBy(Acknowledgement::noticeId, LinkedHashMap::new, toList()))
        .values()
        .stream()
        .map(Notices::told)
        .toList();
  }

  private static Told told(List<Acknowledgement> one) {
    return new Told(
        one.getFirst().kind(),
        one.getFirst().raisedAt(),
        one.stream()
            .map(
                receipt ->
                    new Told.Recipient(receipt.person(), receipt.role(), receipt.acknowledgedAt()))
            .toList());
  }

  /**
   * Acknowledges a notice; a second time changes nothing.
   *
   * @throws NotFound when there is no such notice to this person
   */
  @Transactional
  public void acknowledge(UUID notice) {
    NoticeRecord record = notices.findById(notice).orElseThrow(() -> new NotFound("notice"));
    requireAcknowledging(record.trialId());
    ReceiptRecord receipt =
        receipts
            .findByNoticeIdAndPersonId(notice, authority.person().id())
            .orElseThrow(() -> new NotFound("notice"));
    if (!receipt.isAcknowledged()) {
      reason.because("Acknowledged");
      receipt.acknowledge(clock.instant());
    }
  }

  /** Clinic and pharmacy acknowledge; so does the chair, who is told of reopened decisions. */
  private void requireAcknowledging(UUID trial) {
    if (!authority.may(Permission.VIEW_TRIAL, trial, null)) {
      throw new NotFound("notice");
    }
    boolean chair =
        authority.may(Permission.PREPARE_DECISION, trial, null)
            && authority.capacities(trial).contains(Capacity.COMMITTEE_CHAIR);
    if (!chair && !authority.may(Permission.ACKNOWLEDGE_NOTICE, trial, null)) {
      throw new AccessDeniedException("Your role does not include this.");
    }
  }

  /** Keeps the notice in the transaction of the event, so that neither is without the other. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(CohortEvent event) {
    NoticeRecord notice = notices.saveAndFlush(new NoticeRecord(event, clock.instant()));
    recipients
        .of(event)
        .forEach((person, role) -> receipts.save(new ReceiptRecord(notice, person, role)));
    mail.order(notice.id());
  }
}
