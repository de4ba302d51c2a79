package org.nktrials.donor.product;

import java.util.Optional;
import org.nktrials.patient.CodeSource;
import org.springframework.stereotype.Component;

/** Products in the search box. */
@Component
class ProductPages implements CodeSource {

  private final NkProducts products;

  ProductPages(NkProducts products) {
    this.products = products;
  }

  @Override
  public Optional<String> pageOf(String code) {
    return products.exactly(code).map(product -> "/products/" + product.code());
  }
}
