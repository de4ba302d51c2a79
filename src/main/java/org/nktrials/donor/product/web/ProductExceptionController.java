package org.nktrials.donor.product.web;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Permission;
import org.nktrials.donor.product.NkProduct;
import org.nktrials.donor.product.NkProducts;
import org.nktrials.donor.product.ProductExceptions;
import org.nktrials.donor.product.ProductFile;
import org.nktrials.rules.product.ProductTest;
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

/** Signing a medical exception from one failed test. */
@Controller
@RequestMapping("/products/{product}/exceptions")
class ProductExceptionController {

  private final NkProducts products;
  private final ProductExceptions exceptions;
  private final ProductPage page;

  ProductExceptionController(NkProducts products, ProductExceptions exceptions, ProductPage page) {
    this.products = products;
    this.exceptions = exceptions;
    this.page = page;
  }

  @GetMapping
  String form(
      @PathVariable("product") String code,
      @RequestParam(required = false) @Nullable ProductTest test,
      Model model) {
    return draw(products.product(code, Permission.EXCEPT_PRODUCT), test, model);
  }

  @PostMapping
  ModelAndView sign(
      @PathVariable("product") String code,
      @Valid @ModelAttribute("form") ExceptionForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    NkProduct product = products.product(code, Permission.EXCEPT_PRODUCT);
    if (!problems.hasErrors()) {
      try {
        exceptions.sign(
            product.code(), form.failed(), form.seen(), form.because(), form.password());
        next.addFlashAttribute("done", "The medical exception is signed.");
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
    model.addAttribute("tests", ProductPage.exceptable(file));
    model.addAttribute("rows", TestRow.of(file));
    if (!model.containsAttribute("form")) {
      model.addAttribute("form", new ExceptionForm(test, file.state(), null, null));
    }
    return "product/exception";
  }
}
