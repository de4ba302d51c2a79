package org.nktrials.examination;

import java.util.List;

/**
 * Values that were recorded.
 *
 * @param prompts what a person should look at now, in sentences
 */
public record RecordedMeasurements(List<Measurement> measurements, List<String> prompts) {

  /** Copies the lists. */
  public RecordedMeasurements {
    measurements = List.copyOf(measurements);
    prompts = List.copyOf(prompts);
  }
}
