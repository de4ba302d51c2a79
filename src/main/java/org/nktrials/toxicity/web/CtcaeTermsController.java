package org.nktrials.toxicity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
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

  private final TypedTerms terms;

  CtcaeTermsController(TypedTerms terms) {
    this.terms = terms;
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
    List<CtcaeTerm> found = terms.like(version, wanted, MOST);
    model.addAttribute("terms", found);
    if (htmx != null) {
      return "toxicity/words :: options";
    }
    model.addAttribute("texts", terms.texts(version, found));
    model.addAttribute("imported", terms.imported(version));
    model.addAttribute("versions", terms.versions());
    return "toxicity/ctcae-terms";
  }

  /** Options of the grade field for a term: those that it defines, all while it is unknown. */
  @GetMapping("/grades")
  String grades(
      @RequestParam(defaultValue = "") String term,
      @RequestParam(required = false) @Nullable String grade,
      @RequestParam(defaultValue = "5.0") String version,
      Model model) {
    model.addAttribute("grades", terms.grades(version, term));
    model.addAttribute("chosen", grade);
    return "toxicity/words :: grades";
  }

  /** What the version says of each grade of a term. */
  @GetMapping("/texts")
  String texts(
      @RequestParam(defaultValue = "") String term,
      @RequestParam(defaultValue = "5.0") String version,
      Model model) {
    terms.show(version, term, model);
    return "toxicity/words :: texts";
  }
}
