package org.nktrials.examination;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.Treatment;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Weight, blood pressure, SpO₂, albumin, creatinine and urine from the first interleukin-2 dose to
 * D15. Thresholds are editable defaults.
 */
@Service
@Transactional(readOnly = true)
public class CapillaryLeakWatch {

  private final MeasurementRepository measurements;
  private final WatchLaboratory laboratory;
  private final InterleukinDays interleukin;
  private final ProtocolService protocols;
  private final Clock clock;

  CapillaryLeakWatch(
      MeasurementRepository measurements,
      WatchLaboratory laboratory,
      InterleukinDays interleukin,
      ProtocolService protocols,
      Clock clock) {
    this.measurements = measurements;
    this.laboratory = laboratory;
    this.interleukin = interleukin;
    this.protocols = protocols;
    this.clock = clock;
  }

  /** The watch while it is open: from the first dose of a course to its D15, today included. */
  public Optional<WatchView> of(PatientSummary patient) {
    return latest(patient).filter(WatchView::open);
  }

  /** The watch of the latest course, over or not; empty before the first dose. */
  public Optional<WatchView> latest(PatientSummary patient) {
    List<InterleukinCourse> courses = InterleukinCourse.of(interleukin.of(patient.id()));
    return courses.isEmpty() ? Optional.empty() : Optional.of(view(patient, courses.getLast()));
  }

  private WatchView view(PatientSummary patient, InterleukinCourse course) {
    LocalDate today = patient.dateAt(clock.instant());
    ProtocolDefinition protocol = protocols.version(patient.protocolVersionId()).definition();
    int firstDay = firstDay(protocol);
    List<LocalDate> dates = course.watchedDays();
    List<WatchRow> rows = rows(patient, protocol, firstDay, dates);
    List<String> missing = new ArrayList<>();
    List<WatchView.Row> drawn = new ArrayList<>();
    for (WatchRow row : rows) {
      List<WatchView.Cell> cells = new ArrayList<>();
      for (int offset = 0; offset < dates.size(); offset++) {
        LocalDate date = dates.get(offset);
        cells.add(row.cell(date, offset, course.first(), today));
        if (row.isMissing(date, offset, today)) {
          missing.add(
              "%s C%d D%d: %s"
                  .formatted(row.name(), course.number(), firstDay + offset, row.missing()));
        }
      }
      drawn.add(new WatchView.Row(row.label(), row.threshold(), cells));
    }
    return new WatchView(
        course.number(), course.watches(today), days(dates, firstDay), drawn, missing);
  }

  private List<WatchRow> rows(
      PatientSummary patient, ProtocolDefinition protocol, int firstDay, List<LocalDate> dates) {
    List<Measurement> measured =
        measurements
            .findByPatientIdAndMeasuredOnBetweenAndCancelledAtIsNullOrderByMeasuredAt(
                patient.id(), dates.getFirst(), dates.getLast())
            .stream()
            .map(MeasurementRecord::measurement)
            .toList();
    WatchLaboratory.Values values = laboratory.of(patient.id());
    Set<Integer> chemistry =
        PlannedChemistry.days(protocol).stream().map(day -> day - firstDay).collect(toSet());
    return WatchRows.of(measured, values.albumin(), values.creatinine(), chemistry);
  }

  private static List<WatchView.Day> days(List<LocalDate> dates, int firstDay) {
    List<WatchView.Day> days = new ArrayList<>();
    for (int offset = 0; offset < dates.size(); offset++) {
      days.add(new WatchView.Day(dates.get(offset), "D" + (firstDay + offset)));
    }
    return days;
  }

  /** The planned day of the first dose of the escalated drug in a cycle: D10. */
  private static int firstDay(ProtocolDefinition protocol) {
    Treatment drug = protocol.escalatedTreatment();
    return drug.days().value().from();
  }
}
