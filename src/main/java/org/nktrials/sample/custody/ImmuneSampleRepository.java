package org.nktrials.sample.custody;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ImmuneSampleRepository extends JpaRepository<ImmuneSampleRecord, UUID> {

  Optional<ImmuneSampleRecord> findBySubmissionId(UUID submissionId);

  Optional<ImmuneSampleRecord> findByCode(String code);

  boolean existsByCode(String code);

  Optional<ImmuneSampleRecord> findByPatientIdAndVisitAndTubeAndCancelledAtIsNull(
      UUID patientId, String visit, Tube tube);

  /** Tubes of a patient that were collected on a local day, the first one first. */
  @Query(
      nativeQuery = true,
      value =
          """
          select s.* from immune_sample s
           where s.patient_id = :patient and s.tube = :tube and s.cancelled_at is null
             and (s.collected_at at time zone :zone)::date = :day
           order by s.collected_at, s.id
          """)
  List<ImmuneSampleRecord> collected(UUID patient, String tube, LocalDate day, String zone);

  /** Whether something was measured in it that was not withdrawn. */
  @Query(
      nativeQuery = true,
      value =
          """
          select exists (select 1 from immune_result r where r.sample_id = :sample and r.cancelled_at is null)
              or exists (select 1 from assay_result r where r.sample_id = :sample and r.cancelled_at is null)
              or exists (select 1 from chimerism c where c.sample_id = :sample and c.cancelled_at is null)
          """)
  boolean hasResults(UUID sample);
}
