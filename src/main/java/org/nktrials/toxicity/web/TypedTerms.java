package org.nktrials.toxicity.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.nktrials.protocol.CtcaeCatalogues;
import org.nktrials.rules.toxicity.CtcaeTerm;
import org.nktrials.rules.toxicity.GradeTexts;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

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

  /** Puts the texts of a term's grades into the model, or that they were not imported. */
  void show(String version, @Nullable String typed, Model model) {
    Optional<CtcaeTerm> term = named(version, typed);
    GradeTexts texts =
        term.map(found -> catalogues.texts(version, List.of(found.name())).get(found.name()))
            .orElse(null);
    model.addAttribute("term", term.orElse(null));
    model.addAttribute("texts", texts);
    model.addAttribute("imported", texts != null || catalogues.hasTexts(version));
  }

  /** Texts of several terms by name. */
  Map<String, GradeTexts> texts(String version, List<CtcaeTerm> found) {
    return catalogues.texts(version, found.stream().map(CtcaeTerm::name).toList());
  }

  boolean imported(String version) {
    return catalogues.hasTexts(version);
  }

  List<String> versions() {
    return catalogues.versions();
  }
}
