package org.nktrials.donor.product.web;

import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Permission;
import org.nktrials.donor.product.NkProduct;
import org.nktrials.donor.product.NkProducts;
import org.nktrials.donor.product.ProductFile;
import org.nktrials.donor.product.ProductResults;
import org.nktrials.donor.product.RecordedResult;
import org.nktrials.rules.product.CheckedTest;
import org.nktrials.rules.product.ProductTest;
import org.nktrials.rules.product.ResultBound;
import org.nktrials.rules.product.TestFinding;
import org.nktrials.shared.FormProblems;
import org.nktrials.shared.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form of a result, one test at a time. */
@Controller
@RequestMapping("/products/{product}/results")
class ProductResultController {

  private final NkProducts products;
  private final ProductResults results;
  private final ProductPage page;

  ProductResultController(NkProducts products, ProductResults results, ProductPage page) {
    this.products = products;
    this.results = results;
    this.page = page;
  }

  @GetMapping
  String form(
      @PathVariable("product") String code,
      @RequestParam(required = false) @Nullable ProductTest test,
      Model model) {
    return draw(products.product(code, Permission.RECORD_PRODUCT), test, model);
  }

  @PostMapping
  ModelAndView record(
      @PathVariable("product") String code,
      @Valid @ModelAttribute("form") ResultForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    NkProduct product = products.product(code, Permission.RECORD_PRODUCT);
    form.check(problems);
    if (!problems.hasErrors()) {
      try {
        CheckedTest checked = results.record(form.toCommand(product.code()));
        next.addFlashAttribute("done", "Saved. " + checked.reason().sentence());
        return new ModelAndView("redirect:/products/" + product.code());
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    return new ModelAndView(
        draw(product, form.test(), model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private String draw(NkProduct product, @Nullable ProductTest test, Model model) {
    ProductFile file = page.fill(product, model);
    RecordedResult standing = test == null ? null : file.result(test).orElse(null);
    model.addAttribute("standing", standing);
    model.addAttribute("tests", ProductPage.tests(file));
    model.addAttribute("bounds", bounds());
    model.addAttribute("findings", findings(test));
    model.addAttribute("chosen", test);
    if (!model.containsAttribute("form")) {
      model.addAttribute("form", ResultForm.of(test, standing));
    }
    return "product/result";
  }

  private static Map<String, String> bounds() {
    Map<String, String> bounds = new LinkedHashMap<>();
    bounds.put(ResultBound.EXACT.name(), "the value itself");
    bounds.put(ResultBound.LESS.name(), "less than (<)");
    bounds.put(ResultBound.GREATER.name(), "more than (>)");
    return bounds;
  }

  private static Map<String, String> findings(@Nullable ProductTest test) {
    Map<String, String> findings = new LinkedHashMap<>();
    for (TestFinding finding : TestFinding.values()) {
      if (test == null || finding.fits(test)) {
        findings.put(finding.name(), finding.label());
      }
    }
    return findings;
  }
}
