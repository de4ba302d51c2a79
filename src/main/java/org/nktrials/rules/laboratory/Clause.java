package org.nktrials.rules.laboratory;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One way to reach a grade.
 *
 * @param grade 1 to 4
 * @param conditions all must hold
 */
record Clause(int grade, List<Condition> conditions) {

  Clause {
    conditions = List.copyOf(conditions);
  }

  Truth holds(LaboratoryValue value) {
    return conditions.stream()
        .map(condition -> condition.holds(value))
        .reduce(Truth.YES, Truth::and);
  }

  String words(LaboratoryValue value) {
    return conditions.stream()
        .map(condition -> condition.words(value))
        .collect(Collectors.joining(", "));
  }
}
