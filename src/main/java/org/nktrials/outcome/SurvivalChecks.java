package org.nktrials.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nktrials.rules.reason.InvalidField;

/** Everything wrong with a survival question, field by field; of a list the first wrong value. */
final class SurvivalChecks {

  /** Sums of squares of larger numbers are no longer numbers. */
  private static final double LARGEST = 1e100;

  private final List<InvalidField> problems = new ArrayList<>();
  private final int patients;

  private SurvivalChecks(int patients) {
    this.patients = patients;
  }

  static List<InvalidField> problems(
      List<Double> times,
      List<Boolean> events,
      List<String> groups,
      Map<String, List<Double>> covariates) {
    var checks = new SurvivalChecks(times.size());
    if (times.isEmpty() || times.size() > SurvivalQuestion.MOST_PATIENTS) {
      checks.add("times", "must be a list of 1 to " + SurvivalQuestion.MOST_PATIENTS + " patients");
    }
    checks.numbers("times", times, 0, "must be a number that is at least 0 and below 1e100");
    checks.length("events", events.size());
    if (!groups.isEmpty()) {
      checks.groups(groups);
    }
    checks.covariates(covariates);
    return checks.problems;
  }

  private void groups(List<String> groups) {
    length("groups", groups.size());
    if (groups.stream().distinct().count() > SurvivalQuestion.MOST_GROUPS) {
      add("groups", "must name at most " + SurvivalQuestion.MOST_GROUPS + " groups");
    }
    for (int i = 0; i < groups.size(); i++) {
      if (badName(groups.get(i))) {
        add("groups[" + i + "]", "must be a name of 1 to 100 characters");
        return;
      }
    }
  }

  private void covariates(Map<String, List<Double>> covariates) {
    if (covariates.size() > SurvivalQuestion.MOST_COVARIATES) {
      add("covariates", "must be at most " + SurvivalQuestion.MOST_COVARIATES);
      return;
    }
    covariates.forEach(
        (name, values) -> {
          if (badName(name)) {
            add("covariates", "must have names of 1 to 100 characters");
            return;
          }
          String field = "covariates." + name;
          length(field, values.size());
          numbers(field, values, -LARGEST, "must be a number between -1e100 and 1e100");
        });
  }

  private void length(String field, int size) {
    if (size != patients) {
      add(field, "must have as many entries as times, " + patients + " and not " + size);
    }
  }

  private void numbers(String field, List<Double> values, double least, String message) {
    for (int i = 0; i < values.size(); i++) {
      double value = values.get(i);
      if (!(value >= least && value <= LARGEST)) {
        add(field + "[" + i + "]", message);
        return;
      }
    }
  }

  private static boolean badName(String name) {
    return name.isBlank() || name.length() > SurvivalQuestion.LONGEST_NAME;
  }

  private void add(String field, String message) {
    problems.add(new InvalidField(field, message));
  }
}
