package org.nktrials.donor.product.web;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.UUID;
import org.nktrials.access.Permission;
import org.nktrials.document.Pdf;
import org.nktrials.donor.product.NkProduct;
import org.nktrials.donor.product.NkProducts;
import org.nktrials.donor.product.ProductAlarms;
import org.nktrials.donor.product.ProductReleases;
import org.nktrials.shared.FormProblems;
import org.nktrials.shared.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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

/** A product: its page, its label, its release certificate, its alarms. */
@Controller
@RequestMapping("/products/{product}")
class ProductController {

  private final NkProducts products;
  private final ProductReleases releases;
  private final ProductAlarms alarms;
  private final ProductPage page;

  ProductController(
      NkProducts products, ProductReleases releases, ProductAlarms alarms, ProductPage page) {
    this.products = products;
    this.releases = releases;
    this.alarms = alarms;
    this.page = page;
  }

  @GetMapping
  String show(@PathVariable("product") String code, Model model) {
    return page.show(products.product(code, Permission.VIEW_PATIENT), model);
  }

  @GetMapping("/label")
  String label(@PathVariable("product") String code, Model model) {
    NkProduct product = products.product(code, Permission.VIEW_PATIENT);
    page.fill(product, model);
    model.addAttribute("productCode", Barcode.of(product.code()));
    model.addAttribute("donorCode", Barcode.of(product.donorCode()));
    model.addAttribute("recipientCode", Barcode.of(product.recipient().code()));
    return "product/label";
  }

  @GetMapping("/certificate")
  ResponseEntity<byte[]> certificate(@PathVariable("product") String code) {
    NkProduct product = products.product(code, Permission.VIEW_PATIENT);
    return Pdf.download(
        releases.certificate(product),
        product.code().toLowerCase(Locale.ROOT) + "-release-certificate.pdf");
  }

  @PostMapping("/alarms/{alarm}")
  ModelAndView close(
      @PathVariable("product") String code,
      @PathVariable UUID alarm,
      @Valid @ModelAttribute("alarmForm") AlarmForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    NkProduct product = products.product(code, Permission.VIEW_PATIENT);
    if (!problems.hasErrors()) {
      try {
        alarms.close(code, alarm, form.seen(), form.said());
        next.addFlashAttribute("done", "The alarm is closed; it stays readable.");
        return new ModelAndView("redirect:/products/" + product.code());
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    model.addAttribute("closing", alarm);
    return new ModelAndView(
        page.show(product, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
