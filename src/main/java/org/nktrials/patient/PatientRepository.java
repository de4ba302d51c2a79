package org.nktrials.patient;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PatientRepository extends JpaRepository<PatientRecord, UUID> {

  Optional<PatientRecord> findByCode(String code);

  Optional<PatientRecord> findBySubmissionId(UUID submissionId);

  List<PatientRecord> findByTrialId(UUID trialId);

  List<PatientRecord> findByTrialIdInAndIdIn(Collection<UUID> trialIds, Collection<UUID> ids);

  @Query(
      """
      select new org.nktrials.patient.ScreenedRecord(
               p, (select min(c.givenAt) from ConsentRecord c where c.patientId = p.id))
        from PatientRecord p
       where p.trialId in :trialIds and p.status = PatientStatus.SCREENING
       order by p.registeredAt, p.id
      """)
  List<ScreenedRecord> inScreening(Collection<UUID> trialIds, Limit most);

  String WANTED =
      """
      select p from PatientRecord p
       where p.trialId = :trialId
         and (:all = true or p.siteId in :sites)
         and p.code like concat('%', :text, '%')
         and (:status is null or p.status = :status)
      """;

  @Query(WANTED)
  List<PatientRecord> page(
      UUID trialId,
      boolean all,
      Collection<UUID> sites,
      String text,
      @Nullable PatientStatus status,
      Pageable page);

  /** How many of these there are, counted up to a limit. */
  @Query(
      nativeQuery = true,
      value =
          """
          select count(*) from (
            select 1 from patient p
             where p.trial_id = :trialId
               and (:all or p.site_id = any (cast(cast(:sites as text[]) as uuid[])))
               and (:text = '' or p.code like '%' || :text || '%')
               and (:status = '' or p.status = :status)
             limit :counted) counted
          """)
  long count(UUID trialId, boolean all, String[] sites, String text, String status, long counted);

  @Query(WANTED)
  Page<PatientRecord> search(
      UUID trialId,
      boolean all,
      Collection<UUID> sites,
      String text,
      @Nullable PatientStatus status,
      Pageable page);
}
