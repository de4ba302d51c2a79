package org.nktrials.cohort.notice;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ReceiptRepository extends JpaRepository<ReceiptRecord, UUID> {

  Optional<ReceiptRecord> findByNoticeIdAndPersonId(UUID noticeId, UUID personId);

  /** Who got the notices on a decision and who acknowledged them, in order of notice. */
  @Query(
      """
      select new org.nktrials.cohort.notice.Acknowledgement(
               n.id, n.kind, n.raisedAt, p.displayName, r.role, r.acknowledgedAt)
        from NoticeRecord n join ReceiptRecord r on r.noticeId = n.id
        join PersonRecord p on p.id = r.personId
       where n.decisionId = :decision
       order by n.raisedAt desc, n.id desc, r.role, r.id
      """)
  List<Acknowledgement> ofDecision(UUID decision);
}
