package org.nktrials.laboratory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface LaboratoryResultRepository extends JpaRepository<LaboratoryResultRecord, UUID> {

  /** Results that count. */
  String COUNTING = " r.replacedAt is null and r.cancelledAt is null ";

  @Query(
      "select r from LaboratoryResultRecord r where r.patientId = :patientId and"
          + COUNTING
          + "order by r.sampledAt, r.enteredAt, r.id")
  List<LaboratoryResultRecord> series(UUID patientId);

  @Query(
      "select r from LaboratoryResultRecord r"
          + " where r.patientId = :patientId and r.analyte in :analytes and"
          + COUNTING
          + "order by r.sampledAt, r.enteredAt, r.id")
  List<LaboratoryResultRecord> series(UUID patientId, Collection<Analyte> analytes);

  @Query(
      "select r from LaboratoryResultRecord r"
          + " where r.patientId = :patientId and r.sampledOn in :days and"
          + COUNTING
          + "order by r.sampledAt, r.enteredAt, r.id")
  List<LaboratoryResultRecord> onDays(UUID patientId, Collection<LocalDate> days);

  @Query(
      "select distinct r.sampledOn from LaboratoryResultRecord r"
          + " where r.patientId = :patientId and r.sampledOn < :before and"
          + COUNTING
          + "order by r.sampledOn desc")
  List<LocalDate> daysBefore(UUID patientId, LocalDate before, Limit most);

  @Query(
      "select r from LaboratoryResultRecord r"
          + " where r.patientId = :patientId"
          + " and (:analyte is null or r.analyte = :analyte)"
          + " and r.sampledOn >= :from and r.sampledOn <= :to"
          + " and (:grade = 0 or r.grade >= :grade)"
          + " and (:all = true or (r.replacedAt is null and r.cancelledAt is null))")
  Page<LaboratoryResultRecord> search(
      UUID patientId,
      @Nullable Analyte analyte,
      LocalDate from,
      LocalDate to,
      int grade,
      boolean all,
      Pageable page);

  /** Units as last typed in a laboratory, by test: rows of analyte and unit. */
  @Query(
      nativeQuery = true,
      value =
          """
          select distinct on (analyte) analyte, typed_unit
            from laboratory_result
           where laboratory_id = :laboratoryId and typed_unit <> ''
           order by analyte, entered_at desc
          """)
  List<Object[]> lastUnits(UUID laboratoryId);

  /** Everything ever stored of one test of one sample, first entered first. */
  List<LaboratoryResultRecord> findByPatientIdAndAnalyteAndSampledAtOrderByEnteredAt(
      UUID patientId, Analyte analyte, Instant sampledAt);

  boolean existsByPatientIdAndReplacedAtIsNullAndCancelledAtIsNull(UUID patientId);

  List<LaboratoryResultRecord> findBySubmissionId(UUID submissionId);

  @Query(
      "select distinct r.patientId from LaboratoryResultRecord r"
          + " where r.laboratoryId = :laboratoryId and r.analyte = :analyte"
          + " and r.sampledOn >= :from and"
          + COUNTING)
  List<UUID> patientsWith(UUID laboratoryId, Analyte analyte, LocalDate from);
}
