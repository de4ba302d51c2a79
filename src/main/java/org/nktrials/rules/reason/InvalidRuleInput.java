package org.nktrials.rules.reason;

import java.util.List;
import java.util.stream.Collectors;

/** Input that no rule can answer, with everything that is wrong with it rather than the first. */
public abstract class InvalidRuleInput extends IllegalArgumentException {
  private final transient List<InvalidField> fields;

  /**
   * Refuses an input.
   *
   * @param fields what is wrong, in the order of the input; at least one
   */
  protected InvalidRuleInput(List<InvalidField> fields) {
    super(
        fields.stream()
            .map(field -> field.field() + " " + field.message())
            .collect(Collectors.joining("; ")));
    this.fields = List.copyOf(fields);
  }

  /** What is wrong, in the order of the input; never empty. */
  public List<InvalidField> fields() {
    return fields;
  }
}
