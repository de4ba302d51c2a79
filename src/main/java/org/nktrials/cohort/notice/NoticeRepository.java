package org.nktrials.cohort.notice;

import java.util.Collection;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface NoticeRepository extends JpaRepository<NoticeRecord, UUID> {

  String LINES =
      """
      select new org.nktrials.cohort.notice.NoticeLine(
               n.id, n.trialId, n.trialCode, n.kind, n.sentence, n.link, n.raisedAt, r.role,
               r.acknowledgedAt)
        from NoticeRecord n join ReceiptRecord r on r.noticeId = n.id
       where r.personId = :person and r.trialId in :trials
      """;

  /** Unread ones first, then the latest. */
  @Query(
      LINES
          + """
          order by case when r.acknowledgedAt is null then 0 else 1 end, n.raisedAt desc, n.id desc
          """)
  Page<NoticeLine> of(UUID person, Collection<UUID> trials, Pageable page);
}
