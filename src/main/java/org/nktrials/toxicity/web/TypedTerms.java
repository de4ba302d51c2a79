package org.nktrials.toxicity.web;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.nktrials.protocol.CtcaeCatalogues;
import org.nktrials.rules.toxicity.CtcaeTerm;
import org.springframework.stereotype.Component;

/** CTCAE terms as people type them. */
@Component
class TypedTerms {

  private static final List<Integer> ALL_GRADES = List.of(1, 2, 3, 4, 5);

  private final CtcaeCatalogues catalogues;

  TypedTerms(CtcaeCatalogues catalogues) {
    this.catalogues = catalogues;
  }

  /** The term of exactly this name, whatever the case in which it was typed. */
  Optional<CtcaeTerm> named(String version, @Nullable String typed) {
    String wanted = typed == null ? "" : typed.strip();
    return catalogues
        .version(version)
        .flatMap(
            catalogue ->
                catalogue
                    .named(wanted)
                    .or(
                        () ->
                            catalogue.terms().stream()
                                .filter(term -> term.name().equalsIgnoreCase(wanted))
                                .findFirst()));
  }

  /** Terms of which every typed word begins some word, best first. */
  List<CtcaeTerm> like(String version, String typed, int most) {
    return catalogues
        .version(version)
        .map(catalogue -> catalogue.search(typed, most))
        .orElse(List.of());
  }

  /** Grades that the term defines; all while no such term is known. */
  SortedSet<Integer> grades(String version, @Nullable String typed) {
    return named(version, typed).map(CtcaeTerm::grades).orElseGet(() -> new TreeSet<>(ALL_GRADES));
  }
}
