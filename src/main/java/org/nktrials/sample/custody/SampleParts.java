package org.nktrials.sample.custody;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.nktrials.patient.FilePart;
import org.nktrials.patient.FilePart.Drawer;
import org.nktrials.patient.FilePartSource;
import org.nktrials.patient.PatientFile;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.TimelineItem;
import org.nktrials.patient.TimelineSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Samples in the file of a patient, and on the time axis. */
@Component
class SampleParts implements FilePartSource, TimelineSource {

  private static final FilePart<ImmuneSampleRecord> SAMPLES =
      FilePart.where(
          "patient_id = :patient and cancelled_at is null",
          Drawer.COURSE,
          ImmuneSampleRecord.class,
          "immune_sample",
          "created_at, id");

  private final ObjectProvider<PatientFile> file;

  SampleParts(ObjectProvider<PatientFile> file) {
    this.file = file;
  }

  @Override
  public List<FilePart<?>> parts() {
    return List.of(SAMPLES);
  }

  @Override
  public List<TimelineItem> timeline(PatientSummary patient) {
    return file.getObject().of(SAMPLES, patient.id()).stream()
        .map(ImmuneSampleRecord::sample)
        .filter(sample -> sample.collectedAt() != null)
        .map(sample -> item(patient, sample))
        .toList();
  }

  private static TimelineItem item(PatientSummary patient, ImmuneSample sample) {
    return new TimelineItem(
        TimelineItem.Lane.SAMPLES,
        sample.tube().label(),
        patient.dateAt(requireNonNull(sample.collectedAt())),
        null,
        TimelineItem.Shape.MARK,
        null,
        "%s %s · %s".formatted(sample.visit(), sample.code(), sample.state().label()),
        "/samples/" + sample.code());
  }
}
