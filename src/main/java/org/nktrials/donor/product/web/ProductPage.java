package org.nktrials.donor.product.web;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.donor.product.AlarmKind;
import org.nktrials.donor.product.NkProduct;
import org.nktrials.donor.product.NkProducts;
import org.nktrials.donor.product.ProductAlarms;
import org.nktrials.donor.product.ProductFile;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.rules.product.ExpiryDecision;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of a product show. */
@Component
class ProductPage {

  private final NkProducts products;
  private final ProductAlarms alarms;
  private final ProtocolService protocols;
  private final Authority authority;
  private final Clock clock;

  ProductPage(
      NkProducts products,
      ProductAlarms alarms,
      ProtocolService protocols,
      Authority authority,
      Clock clock) {
    this.products = products;
    this.alarms = alarms;
    this.protocols = protocols;
    this.authority = authority;
    this.clock = clock;
  }

  /** The head of every page of a product, and its whole file. */
  ProductFile fill(NkProduct product, Model model) {
    ProductFile file = products.file(product);
    model.addAttribute("trial", protocols.trial(product.recipient().trialId()));
    model.addAttribute("file", file);
    model.addAttribute("product", product);
    model.addAttribute("zone", product.recipient().site().zone());
    model.addAttribute(
        "expiry", ExpiryWords.of(ExpiryDecision.at(product.expiresAt(), clock.instant())));
    model.addAttribute("mayRecord", may(Permission.RECORD_PRODUCT, product));
    model.addAttribute("mayRelease", may(Permission.RELEASE_PRODUCT, product));
    model.addAttribute("mayExcept", may(Permission.EXCEPT_PRODUCT, product));
    model.addAttribute("mayInfuse", may(Permission.RECORD_DOSE, product));
    model.addAttribute("me", authority.person());
    return file;
  }

  /** The page of a product. */
  String show(NkProduct product, Model model) {
    ProductFile file = fill(product, model);
    model.addAttribute("rows", TestRow.of(file));
    model.addAttribute("yields", YieldRow.of(file.yields()));
    model.addAttribute("next", file.nextStep().orElse(null));
    model.addAttribute("decision", products.decide(file));
    model.addAttribute(
        "closable",
        Stream.of(AlarmKind.values())
            .collect(Collectors.toMap(kind -> kind, kind -> alarms.mayClose(kind, product))));
    return "product/product";
  }

  /** Tests of the specification by their names, for lists of choices. */
  static Map<String, String> tests(ProductFile file) {
    Map<String, String> tests = new LinkedHashMap<>();
    file.tests().forEach(test -> tests.put(test.test().name(), test.test().label()));
    return tests;
  }

  /** Tests from which an exception can be signed now. */
  static Map<String, String> exceptable(ProductFile file) {
    Map<String, String> tests = new LinkedHashMap<>();
    List<TestRow> rows = TestRow.of(file);
    rows.stream()
        .filter(TestRow::exceptable)
        .forEach(row -> tests.put(row.checked().test().name(), row.checked().test().label()));
    return tests;
  }

  private boolean may(Permission permission, NkProduct product) {
    UUID trial = product.recipient().trialId();
    return authority.may(permission, trial, product.recipient().site().id());
  }
}
