package org.nktrials.rules.toxicity;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.BufferedReader;
import java.io.Reader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All terms of one CTCAE version, as published by the US National Cancer Institute. Names and
 * grades only.
 */
public final class CtcaeCatalogue {

  private final String version;
  private final List<CtcaeTerm> terms;
  private final Map<String, CtcaeTerm> byName;
  private final TermSearch search;

  private CtcaeCatalogue(String version, List<CtcaeTerm> terms, Map<String, List<String>> said) {
    this.version = version;
    this.terms = terms;
    this.byName = terms.stream().collect(toUnmodifiableMap(CtcaeTerm::name, Function.identity()));
    this.search = new TermSearch(terms, said);
  }

  /**
   * A catalogue of terms from elsewhere.
   *
   * @throws IllegalArgumentException for a name listed twice
   */
  public static CtcaeCatalogue of(String version, List<CtcaeTerm> terms) {
    try {
      return new CtcaeCatalogue(version, List.copyOf(terms), Map.of());
    } catch (IllegalStateException e) {
      throw new IllegalArgumentException("a CTCAE term is listed twice", e);
    }
  }

  /** The same catalogue, which also finds terms by what people call them on a ward. */
  public CtcaeCatalogue knowing(Synonyms synonyms) {
    return new CtcaeCatalogue(version, terms, synonyms.byTerm());
  }

  /**
   * Reads a table of term, grades (comma-separated) and system organ class, divided by tabs. Lines
   * that start with {@code #} are comments; the first other line names the columns.
   *
   * @param version such as 5.0
   * @throws IllegalArgumentException for a line that is no term, or for a name listed twice
   * @throws java.io.UncheckedIOException when the table cannot be read to its end
   */
  public static CtcaeCatalogue read(String version, Reader table) {
    List<CtcaeTerm> terms =
        new BufferedReader(table)
            .lines()
            .filter(line -> !line.startsWith("#"))
            .skip(1)
            .map(CtcaeCatalogue::term)
            .toList();
    return of(version, terms);
  }

  private static CtcaeTerm term(String line) {
    String[] columns = line.split("\t", -1);
    if (columns.length != 3) {
      throw new IllegalArgumentException("no CTCAE term: " + line);
    }
    Set<Integer> grades =
        Stream.of(columns[1].split(",", -1)).map(Integer::valueOf).collect(toUnmodifiableSet());
    return new CtcaeTerm(columns[2], columns[0], grades);
  }

  /** Version that the protocol pins, such as 5.0. */
  public String version() {
    return version;
  }

  /** All terms in the order of the table. */
  public List<CtcaeTerm> terms() {
    return terms;
  }

  /** Names of the system organ classes, alphabetical. */
  public List<String> systemOrganClasses() {
    return terms.stream().map(CtcaeTerm::systemOrganClass).distinct().sorted().toList();
  }

  /** Term of exactly this name. */
  public Optional<CtcaeTerm> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /**
   * Terms of which every typed word begins some word of the name, of a synonym or of the class,
   * best first: the same name, then names that begin like the typed text, then the rest, then those
   * found with their class only; shorter names before longer ones. Upper case, accents and British
   * spelling (haemorrhage, diarrhoea) make no difference.
   *
   * @param typed as typed; blank finds nothing
   * @param limit how many at most
   */
  public List<CtcaeTerm> search(String typed, int limit) {
    return search.find(typed, limit);
  }
}
