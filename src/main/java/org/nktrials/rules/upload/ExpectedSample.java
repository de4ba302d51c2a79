package org.nktrials.rules.upload;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sample of which results can be expected.
 *
 * @param code of the sample, unique in the trial
 * @param subject code of the patient
 * @param visit short name of the visit, such as {@code C1D8}
 * @param collectedOn day of collection; null until it is collected
 * @param consentedOn day of the patient's first consent at the site; null where none is stored
 * @param received whether the laboratory has it
 * @param tubes names of the tubes into which the panel divides it; empty where it is one tube
 * @param resulted names of the tubes that have a result in force; the empty name for the only one
 */
public record ExpectedSample(
    String code,
    String subject,
    String visit,
    @Nullable LocalDate collectedOn,
    @Nullable LocalDate consentedOn,
    boolean received,
    List<String> tubes,
    Set<String> resulted) {

  /** Copies the names. */
  public ExpectedSample {
    tubes = List.copyOf(tubes);
    resulted = Set.copyOf(resulted);
  }

  /** Whether every tube has a result. */
  public boolean complete() {
    return tubes.isEmpty() ? !resulted.isEmpty() : resulted.containsAll(tubes);
  }
}
