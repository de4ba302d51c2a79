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

  @Query(
      """
      select new org.nktrials.treatment.FirstDose(d.patientId, min(d.givenOn), count(d))
        from DoseRecord d
       where d.trialId = :trialId and d.drug = :drug and d.cancelledAt is null
       group by d.patientId
      """)
  List<FirstDose> firstDoses(UUID trialId, String drug);

  @Query(
      """
      select distinct d.patientId
        from DoseRecord d
       where d.trialId = :trialId and d.cancelledAt is null
      """)
  List<UUID> patientsWithStudyDrug(UUID trialId);
}
