package org.nktrials.treatment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DoseRepository extends JpaRepository<DoseRecord, UUID> {

  List<DoseRecord> findByPatientIdOrderByGivenAtAscEnteredAtAsc(UUID patientId);

  List<DoseRecord> findByPatientIdAndCancelledAtIsNullAndGivenAtLessThanEqual(
      UUID patientId, Instant at);

  Optional<DoseRecord> findBySubmissionId(UUID submissionId);

  List<DoseRecord> findBySubmissionIdIn(Collection<UUID> submissionIds);

  List<DoseRecord> findByPatientIdInAndCancelledAtIsNull(Collection<UUID> patientIds);

  boolean existsByPatientIdAndCancelledAtIsNull(UUID patientId);

  boolean existsByPatientIdAndDrugAndCancelledAtIsNull(UUID patientId, String drug);

  /** Of patients who have or had a place. */
  @Query(
      """
      select new org.nktrials.treatment.FirstDoseOfDrug(
               d.trialId, d.drug, d.patientId, min(d.givenOn), count(d))
        from DoseRecord d
       where d.patientId in (select s.patientId from SlotRecord s where s.trialId in :trialIds)
         and d.cancelledAt is null
       group by d.trialId, d.drug, d.patientId
      """)
  List<FirstDoseOfDrug> firstDoses(Collection<UUID> trialIds);
}
