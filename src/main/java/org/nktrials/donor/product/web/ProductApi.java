package org.nktrials.donor.product.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Permission;
import org.nktrials.donor.product.NkProduct;
import org.nktrials.donor.product.NkProducts;
import org.nktrials.donor.product.ProductFilter;
import org.nktrials.donor.product.ProductLine;
import org.nktrials.donor.product.ProductList;
import org.nktrials.donor.product.ProductResults;
import org.nktrials.donor.product.ProductState;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.rules.product.ProductTest;
import org.nktrials.rules.product.ResultBound;
import org.nktrials.rules.product.TestFinding;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** NK products for programs. A program cannot sign: steps and releases are signed on the pages. */
@RestController
@RequestMapping("/api/v1/trials/{code}/products")
class ProductApi {

  private final ProductList list;
  private final NkProducts products;
  private final ProductResults results;
  private final ProtocolService protocols;

  ProductApi(
      ProductList list, NkProducts products, ProductResults results, ProtocolService protocols) {
    this.list = list;
    this.products = products;
    this.results = results;
    this.protocols = protocols;
  }

  @GetMapping
  List<ProductLine> list(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(required = false) @Nullable ProductState state,
      Pageable page) {
    return list.of(
            protocols.trial(code).id(),
            new ProductFilter(text, state),
            ProductList.COLUMNS.page(page))
        .getContent();
  }

  @GetMapping("/{product}")
  ProductJson one(@PathVariable String code, @PathVariable String product) {
    return json(found(code, product, Permission.VIEW_PATIENT));
  }

  @PostMapping("/{product}/results")
  @ResponseStatus(HttpStatus.CREATED)
  ProductJson enter(
      @PathVariable String code,
      @PathVariable String product,
      @Valid @RequestBody ResultJson body) {
    NkProduct found = found(code, product, Permission.RECORD_PRODUCT);
    ResultForm form = body.form();
    BeanPropertyBindingResult problems = new BeanPropertyBindingResult(form, "result");
    form.check(problems);
    if (problems.hasErrors()) {
      throw new Refused(
          problems.getFieldErrors().stream()
              .map(
                  error ->
                      Problem.of(
                          error.getField(), "invalid", String.valueOf(error.getDefaultMessage())))
              .toList());
    }
    results.record(form.toCommand(found.code()));
    return json(found);
  }

  private ProductJson json(NkProduct product) {
    var file = products.file(product);
    return ProductJson.of(file, products.decide(file));
  }

  private NkProduct found(String trial, String product, Permission permission) {
    UUID id = protocols.trial(trial).id();
    NkProduct found = products.product(product, permission);
    if (!found.recipient().trialId().equals(id)) {
      throw new NotFound("product");
    }
    return found;
  }

  /** A result as programs send it. */
  @SuppressWarnings("MultipleNullnessAnnotations") // null as sent, refused by validation
  record ResultJson(
      @NotNull @Nullable ProductTest test,
      @Nullable BigDecimal value,
      @Nullable ResultBound bound,
      @Nullable TestFinding finding,
      @NotNull @Nullable LocalDate measuredOn,
      @Nullable UUID replaces,
      @Size(max = 1000) @Nullable String why,
      @Nullable UUID submissionId) {

    ResultForm form() {
      return new ResultForm(test, value, bound, finding, measuredOn, replaces, why, submissionId);
    }
  }
}
