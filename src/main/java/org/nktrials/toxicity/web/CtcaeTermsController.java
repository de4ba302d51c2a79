package org.nktrials.toxicity.web;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.nktrials.protocol.CtcaeCatalogues;
import org.nktrials.rules.toxicity.CtcaeTerm;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds CTCAE terms by the beginnings of their words, for the type-ahead and as a page. */
@Controller
@RequestMapping("/ctcae-terms")
class CtcaeTermsController {

  private static final int MOST = 20;
  private static final int LONGEST = 100;

  private final CtcaeCatalogues catalogues;
  private final AdverseEventPage page;

  CtcaeTermsController(CtcaeCatalogues catalogues, AdverseEventPage page) {
    this.catalogues = catalogues;
    this.page = page;
  }

  /**
   * Terms that match, best first.
   *
   * @param term the field of the form, which sends its own name when it asks for itself
   */
  @GetMapping
  String search(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String term,
      @RequestParam(defaultValue = "5.0") String version,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
      Model model) {
    String typed = q != null ? q : term == null ? "" : term;
    String wanted = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    model.addAttribute("q", wanted);
    model.addAttribute("version", version);
    model.addAttribute(
        "terms", catalogues.version(version).map(c -> c.search(wanted, MOST)).orElse(List.of()));
    return htmx == null ? "toxicity/ctcae-terms" : "toxicity/ctcae-terms :: options";
  }

  /** Options of the grade field for a term: those that it defines, all while it is unknown. */
  @GetMapping("/grades")
  String grades(
      @RequestParam(defaultValue = "") String term,
      @RequestParam(required = false) @Nullable String grade,
      @RequestParam(defaultValue = "5.0") String version,
      Model model) {
    SortedSet<Integer> grades =
        page.term(version, term)
            .map(CtcaeTerm::grades)
            .orElseGet(() -> new TreeSet<>(List.of(1, 2, 3, 4, 5)));
    model.addAttribute("grades", grades);
    model.addAttribute("chosen", grade);
    return "toxicity/ctcae-terms :: grades";
  }
}
