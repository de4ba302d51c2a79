package org.nktrials.treatment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AuthorisationRepository extends JpaRepository<AuthorisationRecord, UUID> {

  List<AuthorisationRecord> findByPatientIdOrderByPlannedForDesc(UUID patientId);

  List<AuthorisationRecord> findByPatientIdIn(Collection<UUID> patientIds);

  /** Days from one on for which a drug is authorised, of patients who have had none of it. */
  @Query(
      """
      select new org.nktrials.treatment.FirstDose(a.patientId, min(a.plannedFor), 0L)
        from AuthorisationRecord a
       where a.trialId = :trialId and a.drug = :drug and a.plannedFor >= :from
         and a.patientId not in (select d.patientId from DoseRecord d
                                  where d.trialId = :trialId and d.drug = :drug and d.cancelledAt is null)
       group by a.patientId
      """)
  List<FirstDose> firstDosesToCome(UUID trialId, String drug, LocalDate from);

  Optional<AuthorisationRecord> findBySubmissionId(UUID submissionId);
}
