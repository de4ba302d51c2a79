package org.nktrials.examination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface MeasurementRepository extends JpaRepository<MeasurementRecord, UUID> {

  List<MeasurementRecord> findBySubmissionIdIn(Collection<UUID> submissionIds);

  List<MeasurementRecord> findByPatientIdOrderByMeasuredAtAscItemAsc(UUID patientId);

  List<MeasurementRecord> findByPatientIdAndMeasuredOnInOrderByMeasuredAtAsc(
      UUID patientId, Collection<LocalDate> days);

  List<MeasurementRecord> findByPatientIdAndMeasuredAtInAndCancelledAtIsNull(
      UUID patientId, Collection<Instant> moments);

  List<MeasurementRecord> findByPatientIdAndItemAndCancelledAtIsNullOrderByMeasuredAt(
      UUID patientId, Item item);

  List<MeasurementRecord> findByPatientIdAndMeasuredOnBetweenAndCancelledAtIsNullOrderByMeasuredAt(
      UUID patientId, LocalDate from, LocalDate to);

  @Query(
      value =
          """
          select distinct m.measuredOn from MeasurementRecord m
           where m.patientId = :patientId and m.measuredOn between :from and :to
           order by m.measuredOn desc
          """,
      countQuery =
          """
          select count(distinct m.measuredOn) from MeasurementRecord m
           where m.patientId = :patientId and m.measuredOn between :from and :to
          """)
  Page<LocalDate> days(UUID patientId, LocalDate from, LocalDate to, Pageable page);
}
