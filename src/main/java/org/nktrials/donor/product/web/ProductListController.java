package org.nktrials.donor.product.web;

import jakarta.validation.Valid;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.document.CsvTable;
import org.nktrials.donor.product.NkProduct;
import org.nktrials.donor.product.NkProducts;
import org.nktrials.donor.product.ProductFilter;
import org.nktrials.donor.product.ProductLine;
import org.nktrials.donor.product.ProductList;
import org.nktrials.donor.product.ProductState;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.shared.FormProblems;
import org.nktrials.shared.Refused;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Products of a trial: the list, the list as a file, a new one. */
@Controller
class ProductListController {

  private final ProductList list;
  private final NkProducts products;
  private final ProtocolService protocols;
  private final Authority authority;
  private final Clock clock;

  ProductListController(
      ProductList list,
      NkProducts products,
      ProtocolService protocols,
      Authority authority,
      Clock clock) {
    this.list = list;
    this.products = products;
    this.protocols = protocols;
    this.authority = authority;
    this.clock = clock;
  }

  @GetMapping("/trials/{code}/products")
  String list(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(required = false) @Nullable ProductState state,
      Pageable asked,
      Model model) {
    TrialSummary trial = protocols.trial(code);
    model.addAttribute("trial", trial);
    model.addAttribute("text", text);
    model.addAttribute("state", state);
    model.addAttribute("states", ProductState.values());
    model.addAttribute(
        "products",
        list.of(trial.id(), new ProductFilter(text, state), ProductList.COLUMNS.page(asked)));
    model.addAttribute("now", clock.instant());
    model.addAttribute("mayMake", authority.may(Permission.RECORD_PRODUCT, trial.id(), null));
    return "product/list";
  }

  @GetMapping("/trials/{code}/products.csv")
  ResponseEntity<byte[]> file(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(required = false) @Nullable ProductState state,
      Pageable asked) {
    TrialSummary trial = protocols.trial(code);
    CsvTable table =
        new CsvTable(
            "product",
            "recipient",
            "donor",
            "state",
            "steps",
            "results",
            "open_alarms",
            "expires_at",
            "created_at");
    for (ProductLine one :
        list.of(trial.id(), new ProductFilter(text, state), ProductList.COLUMNS.whole(asked))) {
      table.row(
          one.code(),
          one.recipient(),
          one.donor(),
          one.state().label(),
          one.steps(),
          one.results(),
          one.openAlarms(),
          one.expiresAt() == null ? "not stated" : one.expiresAt(),
          one.createdAt());
    }
    return table.download(trial.code() + "-products.csv");
  }

  @GetMapping("/trials/{code}/products/new")
  String form(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String patient,
      @RequestParam(defaultValue = "") String donor,
      Model model) {
    TrialSummary trial = protocols.trial(code);
    authority.require(Permission.RECORD_PRODUCT, trial.id());
    model.addAttribute("trial", trial);
    model.addAttribute("form", NewProductForm.of(patient, donor));
    return "product/new";
  }

  @PostMapping("/trials/{code}/products")
  ModelAndView make(
      @PathVariable String code,
      @Valid @ModelAttribute("form") NewProductForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    TrialSummary trial = protocols.trial(code);
    authority.require(Permission.RECORD_PRODUCT, trial.id());
    if (!problems.hasErrors()) {
      try {
        NkProduct made =
            products.make(trial.id(), form.recipient(), form.from(), form.submission());
        next.addFlashAttribute("done", "The product has its code: " + made.code() + ".");
        return new ModelAndView("redirect:/products/" + made.code());
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    model.addAttribute("trial", trial);
    return new ModelAndView("product/new", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
