package org.nktrials.toxicity;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface AdverseEventRepository extends JpaRepository<AdverseEventRecord, UUID> {

  List<AdverseEventRecord> findByPatientIdOrderByOnsetAtDesc(UUID patientId);

  Optional<AdverseEventRecord> findBySubmissionId(UUID submissionId);

  /** For a change: its version grows even if only the opinions on the drugs change. */
  @Lock(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
  @Query("select e from AdverseEventRecord e where e.id = :id")
  Optional<AdverseEventRecord> findForChange(UUID id);

  /** Zone of the patient's site. */
  @Query(
      value =
          "select s.zone from patient p join site s on s.id = p.site_id where p.id = :patientId",
      nativeQuery = true)
  String zoneOf(UUID patientId);
}
