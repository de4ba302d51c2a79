package org.nktrials.patient;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the rooms above know of a patient's course, for the patient page. */
@Service
@Transactional(readOnly = true)
public class PatientCourse {

  private static final Comparator<TimelineItem> BY_LANE =
      Comparator.comparing(TimelineItem::lane)
          .thenComparing(TimelineItem::from)
          .thenComparing(TimelineItem::track);

  private final List<TimelineSource> timelines;
  private final List<StudyDaySource> days;
  private final List<PatientBandSource> bands;

  PatientCourse(
      List<TimelineSource> timelines, List<StudyDaySource> days, List<PatientBandSource> bands) {
    this.timelines = List.copyOf(timelines);
    this.days = List.copyOf(days);
    this.bands = List.copyOf(bands);
  }

  /** What lies on the time axis of a patient whom the person may see, by lane, then by day. */
  public List<TimelineItem> timeline(PatientSummary patient) {
    return timelines.stream()
        .flatMap(source -> source.timeline(patient).stream())
        .sorted(BY_LANE)
        .toList();
  }

  /** The patient's study days; empty before any day is counted. */
  public Optional<StudyDays> studyDays(PatientSummary patient) {
    return days.stream().flatMap(source -> source.studyDays(patient).stream()).findFirst();
  }

  /** What the patient page shows besides, while it matters. */
  public List<PatientBand> bands(PatientSummary patient) {
    return bands.stream().flatMap(source -> source.band(patient).stream()).toList();
  }
}
