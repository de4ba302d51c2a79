package org.nktrials.statistics.survival;

import java.util.List;

/**
 * One covariate of Cox regression.
 *
 * @param values one a patient, in the order of the observations
 */
public record Covariate(String name, List<Double> values) {

  public Covariate {
    values = List.copyOf(values);
    if (!values.stream().allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("covariate " + name + " has a value that is no number");
    }
  }
}
