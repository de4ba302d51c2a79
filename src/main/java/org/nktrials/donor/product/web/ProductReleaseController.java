package org.nktrials.donor.product.web;

import jakarta.validation.Valid;
import org.nktrials.access.Permission;
import org.nktrials.donor.product.NkProduct;
import org.nktrials.donor.product.NkProducts;
import org.nktrials.donor.product.ProductFile;
import org.nktrials.donor.product.ProductReleases;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Signing the release, or the rejection. */
@Controller
class ProductReleaseController {

  private final NkProducts products;
  private final ProductReleases releases;
  private final ProductPage page;

  ProductReleaseController(NkProducts products, ProductReleases releases, ProductPage page) {
    this.products = products;
    this.releases = releases;
    this.page = page;
  }

  @GetMapping("/products/{product}/release")
  String form(@PathVariable("product") String code, Model model) {
    return draw(products.product(code, Permission.RELEASE_PRODUCT), model);
  }

  @PostMapping("/products/{product}/release")
  ModelAndView release(
      @PathVariable("product") String code,
      @Valid @ModelAttribute("form") ReleaseForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    NkProduct product = products.product(code, Permission.RELEASE_PRODUCT);
    return done(
        product,
        problems,
        model,
        next,
        "The release is signed. The certificate is kept as it was signed.",
        () -> releases.release(product.code(), form.seen(), form.password()));
  }

  @PostMapping("/products/{product}/reject")
  ModelAndView reject(
      @PathVariable("product") String code,
      @Valid @ModelAttribute("form") ReleaseForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    NkProduct product = products.product(code, Permission.RELEASE_PRODUCT);
    return done(
        product,
        problems,
        model,
        next,
        "The product is rejected. It stays readable and cannot be infused.",
        () -> releases.reject(product.code(), form.seen(), form.because(), form.password()));
  }

  private ModelAndView done(
      NkProduct product,
      BindingResult problems,
      Model model,
      RedirectAttributes next,
      String done,
      Runnable work) {
    if (!problems.hasErrors()) {
      try {
        work.run();
        next.addFlashAttribute("done", done);
        return new ModelAndView("redirect:/products/" + product.code());
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    return new ModelAndView(draw(product, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private String draw(NkProduct product, Model model) {
    ProductFile file = page.fill(product, model);
    model.addAttribute("decision", products.decide(file));
    model.addAttribute("rows", TestRow.of(file));
    if (!model.containsAttribute("form")) {
      model.addAttribute("form", new ReleaseForm(file.state(), null, null));
    }
    return "product/release";
  }
}
