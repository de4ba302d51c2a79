package org.nktrials.patient;

import java.util.Map;

/**
 * A select of tasks.
 *
 * @param sql rows of harm (integer), due (date), deadline (timestamptz), subject (text) and detail
 *     (jsonb, what the sentence needs), as {@link DueItem} explains them; at most some hundred, the
 *     first to be done first
 * @param parameters values of its named parameters
 */
public record DueQuery(String sql, Map<String, Object> parameters) {

  /** Copies the values. */
  public DueQuery {
    parameters = Map.copyOf(parameters);
  }
}
