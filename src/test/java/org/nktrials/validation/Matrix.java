package org.nktrials.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Requirement by requirement the tests that show it and their results. */
record Matrix(List<Line> lines) {

  /** A requirement with its tests; none if nothing tests it. */
  record Line(Catalogue.Entry requirement, List<Checked> tests) {

    Result result() {
      return Result.of(tests.stream().map(Checked::result).toList());
    }

    /** The tests by their class, in the order of the tests. */
    Map<String, List<Checked>> byClass() {
      Map<String, List<Checked>> sorted = new LinkedHashMap<>();
      tests.forEach(
          one -> sorted.computeIfAbsent(one.claim().shortType(), _ -> new ArrayList<>()).add(one));
      return sorted;
    }
  }

  /** A test and its result. */
  record Checked(Claim claim, Result result) {}

  static Matrix of(Catalogue catalogue, List<Claim> claims, TestResults results) {
    return new Matrix(
        catalogue.entries().stream()
            .map(
                entry ->
                    new Line(
                        entry,
                        claims.stream()
                            .filter(claim -> claim.requirement().equals(entry.id()))
                            .map(claim -> new Checked(claim, results.of(claim)))
                            .toList()))
            .toList());
  }

  long count(Result result) {
    return lines.stream().filter(line -> line.result() == result).count();
  }

  long tests() {
    return lines.stream()
        .flatMap(line -> line.tests().stream())
        .map(one -> one.claim().type() + one.claim().method())
        .distinct()
        .count();
  }
}
