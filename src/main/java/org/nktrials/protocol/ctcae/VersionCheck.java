package org.nktrials.protocol.ctcae;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.nktrials.rules.toxicity.CtcaeCatalogue;
import org.nktrials.rules.toxicity.CtcaeTerm;

/**
 * One version of a workbook beside the terms that come with the application.
 *
 * @param texts how many grade texts it holds
 * @param added terms that the built-in catalogue does not have
 * @param absent built-in terms that it does not have
 * @param otherGrades terms of both that define other grades
 * @param otherClass terms of both under another system organ class
 */
public record VersionCheck(
    String version,
    String sheet,
    int terms,
    int texts,
    List<String> added,
    List<String> absent,
    List<String> otherGrades,
    List<String> otherClass) {

  static VersionCheck of(ReadVersion read, CtcaeCatalogue builtIn) {
    Map<String, ReadTerm> byName =
        read.terms().stream().collect(toMap(ReadTerm::name, Function.identity()));
    return new VersionCheck(
        read.version(),
        read.sheet(),
        read.terms().size(),
        read.terms().stream().mapToInt(term -> term.byGrade().size()).sum(),
        byName.keySet().stream().filter(name -> builtIn.named(name).isEmpty()).sorted().toList(),
        builtIn.terms().stream()
            .map(CtcaeTerm::name)
            .filter(name -> !byName.containsKey(name))
            .sorted()
            .toList(),
        inBoth(read, builtIn, (one, term) -> one.byGrade().keySet().equals(term.grades())),
        inBoth(
            read, builtIn, (one, term) -> one.systemOrganClass().equals(term.systemOrganClass())));
  }

  private static List<String> inBoth(
      ReadVersion read, CtcaeCatalogue builtIn, BiPredicate<ReadTerm, CtcaeTerm> same) {
    return read.terms().stream()
        .filter(one -> builtIn.named(one.name()).filter(term -> !same.test(one, term)).isPresent())
        .map(ReadTerm::name)
        .sorted()
        .toList();
  }
}
