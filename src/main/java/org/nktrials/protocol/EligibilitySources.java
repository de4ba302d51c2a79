package org.nktrials.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which stored values answer which numbered criterion.
 *
 * @param sources one a criterion
 */
public record EligibilitySources(List<Source> sources) {

  /** Copies the list. */
  public EligibilitySources {
    sources = List.copyOf(sources);
  }

  /**
   * Where the value of a criterion comes from: a laboratory test or an examination.
   *
   * @param analyte code of a laboratory test
   * @param timesUpperLimit the value is divided by the upper limit of normal
   * @param examination code of an examination, for example "ECOG"
   */
  public record Source(
      String criterion,
      @Nullable String analyte,
      @Nullable Boolean timesUpperLimit,
      @Nullable String examination) {}
}
