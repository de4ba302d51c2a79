package org.nktrials.patient;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Protocol deviations. They are raised by the rooms above in the transaction of their cause. */
@Service
public class Deviations {

  /** Kind of a dose that was given before the first consent. */
  public static final String BEFORE_CONSENT = "dose-before-consent";

  /** Kind of a dose that was given after consent to treatment was withdrawn. */
  public static final String AFTER_WITHDRAWAL = "dose-after-withdrawal";

  private final PatientFile file;
  private final DeviationRepository deviations;
  private final DeviationResolutionRepository resolutions;
  private final Clock clock;

  Deviations(
      PatientFile file,
      DeviationRepository deviations,
      DeviationResolutionRepository resolutions,
      Clock clock) {
    this.file = file;
    this.deviations = deviations;
    this.resolutions = resolutions;
    this.clock = clock;
  }

  /**
   * Raises a deviation.
   *
   * @param kind stable word for filters, for example "unauthorised-dose"
   * @param description what happened and what the protocol asked for
   * @return its identity
   */
  @Transactional
  public UUID raise(PatientSummary patient, String kind, String description, Instant happenedAt) {
    return deviations
        .save(
            new DeviationRecord(
                patient.trialId(), patient.id(), kind, description, happenedAt, clock.instant()))
        .id();
  }

  /**
   * Marks a deviation as one that stands no longer; it stays readable. Once resolved it stays so.
   *
   * @param explanation a sentence, up to 500 characters
   */
  @Transactional
  public void resolve(PatientSummary patient, UUID deviationId, String explanation) {
    if (!resolutions.existsByDeviationId(deviationId)) {
      resolutions.save(
          new DeviationResolutionRecord(
              patient.trialId(), patient.id(), deviationId, explanation, clock.instant()));
    }
  }

  /** Deviations of a patient that the caller may see, in order of happening, resolved ones too. */
  @Transactional(readOnly = true)
  public List<Deviation> of(UUID patientId) {
    Map<UUID, Deviation.Resolution> resolved =
        file.of(ConsentParts.RESOLUTIONS, patientId).stream()
            .collect(
                toMap(
                    DeviationResolutionRecord::deviationId, DeviationResolutionRecord::resolution));
    return file.of(ConsentParts.DEVIATIONS, patientId).stream()
        .map(record -> record.deviation(resolved.get(record.id())))
        .toList();
  }
}
