package org.nktrials.donor.product.web;

import jakarta.validation.Valid;
import org.nktrials.access.Permission;
import org.nktrials.donor.product.NkProduct;
import org.nktrials.donor.product.NkProducts;
import org.nktrials.donor.product.ProductFile;
import org.nktrials.donor.product.ProductSteps;
import org.nktrials.rules.product.ProductStep;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form of a step: codes, counts, two people. */
@Controller
@RequestMapping("/products/{product}/steps/{step}")
class ProductStepController {

  private final NkProducts products;
  private final ProductSteps steps;
  private final ProductPage page;

  ProductStepController(NkProducts products, ProductSteps steps, ProductPage page) {
    this.products = products;
    this.steps = steps;
    this.page = page;
  }

  @GetMapping
  String form(@PathVariable("product") String code, @PathVariable ProductStep step, Model model) {
    return draw(products.product(code, Permission.RECORD_PRODUCT), step, model);
  }

  @PostMapping
  ModelAndView record(
      @PathVariable("product") String code,
      @PathVariable ProductStep step,
      @Valid @ModelAttribute("form") StepForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    NkProduct product = products.product(code, Permission.RECORD_PRODUCT);
    if (!problems.hasErrors()) {
      try {
        steps.record(form.toCommand(product, step));
        next.addFlashAttribute("done", step.label() + " is recorded and signed by both.");
        return new ModelAndView("redirect:/products/" + product.code());
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    return new ModelAndView(
        draw(product, step, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private String draw(NkProduct product, ProductStep step, Model model) {
    ProductFile file = page.fill(product, model);
    model.addAttribute("step", step);
    model.addAttribute("recorded", file.step(step).orElse(null));
    if (!model.containsAttribute("form")) {
      model.addAttribute(
          "form", StepForm.of(file.step(step).orElse(null), product.recipient().site().zone()));
    }
    return "product/step";
  }
}
