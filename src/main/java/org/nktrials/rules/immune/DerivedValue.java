package org.nktrials.rules.immune;

import java.math.BigDecimal;
import java.util.List;
import org.nktrials.rules.reason.Reason;

/** What follows for a parameter that was not measured itself. */
public sealed interface DerivedValue {

  /** Code of the parameter. */
  String parameter();

  /** How it follows, or why it does not. */
  Reason reason();

  /**
   * A value.
   *
   * @param value in the unit of the parameter's statistic, to 10 digits
   * @param method of the counts that it rests on
   * @param inputs codes of the values that it rests on
   */
  record Known(
      String parameter, BigDecimal value, ImmuneMethod method, List<String> inputs, Reason reason)
      implements DerivedValue {

    public Known {
      inputs = List.copyOf(inputs);
    }
  }

  /** No value follows, such as a ratio to no cells. */
  record Undefined(String parameter, Reason reason) implements DerivedValue {}
}
