package org.nktrials.cohort;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DecisionRepository extends JpaRepository<DecisionRecord, UUID> {

  List<DecisionRecord> findByTrialIdOrderByNumberDesc(UUID trialId);

  /**
   * Decisions of a trial, latest first, once for each signature and each level opened; and how many
   * were told that it takes effect and how many of them have acknowledged.
   */
  @Query(
      """
      select new org.nktrials.cohort.DecisionRow(
               d, s, l,
               (select count(r) from ReceiptRecord r join NoticeRecord n on n.id = r.noticeId
                 where n.decisionId = d.id
                   and n.kind = org.nktrials.cohort.CohortEvent.Kind.EFFECTIVE),
               (select count(r) from ReceiptRecord r join NoticeRecord n on n.id = r.noticeId
                 where n.decisionId = d.id and r.acknowledgedAt is not null
                   and n.kind = org.nktrials.cohort.CohortEvent.Kind.EFFECTIVE))
        from DecisionRecord d
        left join DecisionSignatureRecord s on s.decisionId = d.id
        left join DecisionLevelRecord l on l.decisionId = d.id
       where d.trialId in :trialIds
       order by d.number desc, s.id, l.levelNumber
      """)
  List<DecisionRow> rows(Collection<UUID> trialIds);

  /** The same of these decisions. */
  @Query(
      """
      select new org.nktrials.cohort.DecisionRow(
               d, s, l,
               (select count(r) from ReceiptRecord r join NoticeRecord n on n.id = r.noticeId
                 where n.decisionId = d.id
                   and n.kind = org.nktrials.cohort.CohortEvent.Kind.EFFECTIVE),
               (select count(r) from ReceiptRecord r join NoticeRecord n on n.id = r.noticeId
                 where n.decisionId = d.id and r.acknowledgedAt is not null
                   and n.kind = org.nktrials.cohort.CohortEvent.Kind.EFFECTIVE))
        from DecisionRecord d
        left join DecisionSignatureRecord s on s.decisionId = d.id
        left join DecisionLevelRecord l on l.decisionId = d.id
       where d.id in :ids
       order by d.number desc, s.id, l.levelNumber
      """)
  List<DecisionRow> rowsOf(Collection<UUID> ids);

  /** Identities of a trial's decisions in some states, a page of them. */
  @Query("select d.id from DecisionRecord d where d.trialId = :trialId and d.state in :states")
  Page<UUID> ids(UUID trialId, Collection<DecisionState> states, Pageable page);

  List<DecisionRecord> findByTrialIdAndState(UUID trialId, DecisionState state);

  /** Decisions in force that rest on a verdict of the patient; pending patients are not enough. */
  @Query(
      """
      select d from DecisionRecord d
       where d.state = org.nktrials.cohort.DecisionState.SIGNED
         and d.id in (select p.decisionId from DecisionPatientRecord p
                       where p.patientId = :patientId and p.verdictId is not null)
       order by d.number
      """)
  List<DecisionRecord> signedOnVerdictOf(UUID patientId);
}
