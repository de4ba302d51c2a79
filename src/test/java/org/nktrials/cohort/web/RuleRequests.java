package org.nktrials.cohort.web;

import static java.util.stream.Collectors.joining;

import java.util.stream.Stream;

/** Bodies of requests to the calculators, written briefly. */
final class RuleRequests {

  private RuleRequests() {}

  /** "1/3/0/0 2/3/1/0" (level, evaluable, DLT, pending) as the elements of a JSON array. */
  static String cohorts(String brief) {
    return Stream.of(brief.split(" "))
        .filter(cohort -> !cohort.isBlank())
        .map(cohort -> cohort.split("/"))
        .map(
            part ->
                "{\"level\":%s,\"evaluable\":%s,\"dlt\":%s,\"pending\":%s}"
                    .formatted((Object[]) part))
        .collect(joining(","));
  }
}
