package org.nktrials.donor.product;

import org.jspecify.annotations.Nullable;
import org.nktrials.access.Permission;
import org.nktrials.access.SignatureRequest;
import org.nktrials.access.Signatures;
import org.nktrials.rules.product.CheckedTest;
import org.nktrials.rules.product.ProductTest;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Medical exceptions: an investigator answers for one failed test of one product. */
@Service
public class ProductExceptions {

  private static final int LONGEST_REASON = 2000;

  private final NkProducts products;
  private final ProductReading reading;
  private final ProductExceptionRepository exceptions;
  private final Signatures signatures;

  ProductExceptions(
      NkProducts products,
      ProductReading reading,
      ProductExceptionRepository exceptions,
      Signatures signatures) {
    this.products = products;
    this.reading = reading;
    this.exceptions = exceptions;
    this.signatures = signatures;
  }

  /**
   * Signs an exception from a test that is out of specification now.
   *
   * @param seen {@link ProductFile#state} of what the signer saw
   * @throws Refused on fields "test", "reason", "password", or when stale
   */
  @Transactional
  public void sign(
      String code, ProductTest test, @Nullable String seen, String why, @Nullable String password) {
    NkProduct product = products.product(code, Permission.EXCEPT_PRODUCT);
    products.inTurn(product);
    ProductFile file = reading.file(product, products.now());
    ProductReleases.requireSeen(file, seen);
    CheckedTest failed = failed(file, test);
    String reason = why.strip();
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      throw new Refused(
          Problem.of(
              "reason",
              "reason",
              "Say why the recipient gets it nevertheless, in at most 2,000 characters."));
    }
    RecordedResult result =
        file.result(test).orElseThrow(() -> new NotFound("result of this test"));
    String finding = failed.reason().sentence();
    ProductExceptionRecord exception =
        new ProductExceptionRecord(product, test, result.id(), finding, reason);
    exceptions.saveAndFlush(
        exception.signedBy(
            signatures.sign(
                new SignatureRequest(
                    "product_exception",
                    exception.id(),
                    product.recipient().signingPlace(),
                    "Medical exception: " + product.code(),
                    "product: %s%nresult: %s%nfinding: %s%nreason: %s%n"
                        .formatted(product.code(), result.id(), finding, reason),
                    password))));
  }

  private static CheckedTest failed(ProductFile file, ProductTest test) {
    CheckedTest checked =
        file.checked(test)
            .filter(one -> one.verdict().isOutOfSpecification())
            .orElseThrow(
                () -> refused("test", test.label() + " is not out of specification by a result."));
    if (!test.canBeExcepted()) {
      throw refused("test", "There is no exception from " + test.label() + ".");
    }
    if (file.excepted().contains(test)) {
      throw refused("test", "An exception from " + test.label() + " is signed.");
    }
    if (file.product().state() == ProductState.INFUSED
        || file.product().state() == ProductState.REJECTED) {
      throw refused("test", "The product is " + file.product().state().label() + ".");
    }
    return checked;
  }

  private static Refused refused(String field, String sentence) {
    return new Refused(Problem.of(field, "exception", sentence));
  }
}
