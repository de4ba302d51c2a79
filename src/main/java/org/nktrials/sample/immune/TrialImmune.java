package org.nktrials.sample.immune;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.protocol.Treatment;
import org.nktrials.protocol.TrialSummary;

/**
 * Chosen parameters of a trial.
 *
 * @param drug whose courses are looked at; null when the protocol has none
 * @param panel codes of the protocol's panel
 */
public record TrialImmune(
    TrialSummary trial,
    ProtocolDefinition protocol,
    @Nullable Treatment drug,
    List<String> panel,
    List<ParameterCourses> parameters) {

  /** Copies the lists. */
  public TrialImmune {
    panel = List.copyOf(panel);
    parameters = List.copyOf(parameters);
  }
}
