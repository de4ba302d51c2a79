package org.nktrials.sample.upload;

import java.util.List;
import java.util.UUID;

/** Told by rooms above: saved analyses and signed decisions that rest on a result. */
public interface ResultUses {

  /**
   * What used a result, in words such as "Analysis of 14 Oct 2026"; empty when nothing did.
   *
   * @param parameter code
   */
  List<String> of(UUID resultId, UUID patientId, String parameter);
}
