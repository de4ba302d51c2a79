package org.nktrials.donor.product;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.rules.product.CheckedTest;
import org.nktrials.rules.product.ProductTest;
import org.nktrials.rules.product.TestKind;
import org.nktrials.shared.ChangeReason;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Results of a product, each as it arrives; a corrected one stays readable. */
@Service
public class ProductResults {

  private static final BigDecimal LARGEST = new BigDecimal("100000");
  private static final BigDecimal HUNDRED = new BigDecimal("100");
  private static final int MOST_DECIMALS = 8;
  private static final int LONGEST_WHY = 1000;

  private final NkProducts products;
  private final ProductReading reading;
  private final ProductResultRepository results;
  private final ProductAlarmRepository alarms;
  private final Authority authority;
  private final ChangeReason reason;

  ProductResults(
      NkProducts products,
      ProductReading reading,
      ProductResultRepository results,
      ProductAlarmRepository alarms,
      Authority authority,
      ChangeReason reason) {
    this.products = products;
    this.reading = reading;
    this.results = results;
    this.alarms = alarms;
    this.authority = authority;
    this.reason = reason;
  }

  /**
   * Records a result, or its correction. One that is out of specification after the release raises
   * a product alarm in the same transaction.
   *
   * @throws Refused with every problem beside its field
   */
  @Transactional
  public CheckedTest record(RecordProductResult command) {
    NkProduct product = products.product(command.productCode(), Permission.RECORD_PRODUCT);
    ProductTest test = command.result().test();
    if (isSubmittedBefore(product, command.submissionId())) {
      return checked(products.file(product), test);
    }
    NkProductRecord record = products.inTurn(product);
    Instant now = products.now();
    ProductFile file = reading.file(record.product(product.recipient()), now);
    check(file, command, now);
    file.result(test)
        .ifPresent(
            earlier -> {
              reason.because(Objects.requireNonNullElse(command.why(), "Corrected").strip());
              results
                  .findById(earlier.id())
                  .orElseThrow(() -> new NotFound("result"))
                  .replaced(now);
              results.flush();
            });
    results.saveAndFlush(new ProductResultRecord(product, command, now, authority.person().id()));
    ProductFile after = reading.file(file.product(), now);
    CheckedTest checked = checked(after, test);
    if (isAlarming(after, checked)) {
      alarms.saveAndFlush(
          new ProductAlarmRecord(
              product,
              AlarmKind.RESULT,
              file.infusion() == null ? "After release" : "After infusion",
              checked.reason().sentence(),
              now,
              authority.person().id()));
    }
    return checked;
  }

  private static boolean isAlarming(ProductFile file, CheckedTest checked) {
    return file.release().isPresent() && checked.verdict().isOutOfSpecification();
  }

  private boolean isSubmittedBefore(NkProduct product, UUID submission) {
    Optional<ProductResultRecord> before = results.findBySubmissionId(submission);
    if (before.isPresent() && !before.get().productId().equals(product.id())) {
      throw new NotFound("result");
    }
    return before.isPresent();
  }

  private static CheckedTest checked(ProductFile file, ProductTest test) {
    return file.checked(test)
        .orElseThrow(
            () ->
                new Refused(
                    Problem.of(
                        "test",
                        "no-such-test",
                        "The specification of this product has no test " + test.label() + ".")));
  }

  private static void check(ProductFile file, RecordProductResult command, Instant now) {
    CheckedTest standing = checked(file, command.result().test());
    List<Problem> problems = new ArrayList<>();
    value(command, problems);
    var recipient = file.product().recipient();
    if (command.measuredOn().isAfter(recipient.dateAt(now))) {
      problems.add(Problem.of("measuredOn", "future", "A result cannot lie in the future."));
    }
    if (file.steps().isEmpty()
        || command.measuredOn().isBefore(recipient.dateAt(file.steps().getFirst().performedAt()))) {
      problems.add(
          Problem.of(
              "measuredOn",
              "before-apheresis",
              file.steps().isEmpty()
                  ? "Record the apheresis first."
                  : "The result lies before the apheresis."));
    }
    correction(file, command, standing, problems);
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
  }

  private static void value(RecordProductResult command, List<Problem> problems) {
    BigDecimal value = command.result().value();
    if (value == null) {
      return;
    }
    boolean percent = command.result().test().kind() == TestKind.PERCENT;
    BigDecimal largest = percent ? HUNDRED : LARGEST;
    if (value.scale() > MOST_DECIMALS || value.precision() > 20 || value.compareTo(largest) > 0) {
      problems.add(
          Problem.of(
              "value",
              "result-value",
              "Between 0 and %s %s, with at most 8 decimals."
                  .formatted(largest.toPlainString(), command.result().test().resultUnit())));
    }
  }

  private static void correction(
      ProductFile file, RecordProductResult command, CheckedTest standing, List<Problem> problems) {
    UUID counting = file.result(standing.test()).map(RecordedResult::id).orElse(null);
    String why = command.why();
    if (counting != null && !counting.equals(command.replaces())) {
      problems.add(
          new Problem(
              "stale-version",
              null,
              "There is a result of this test: " + standing.comparedWords() + ".",
              "Correct that result, with a reason."));
    } else if (counting != null && (why == null || why.isBlank())) {
      problems.add(Problem.of("why", "why-missing", "Say why the result is corrected."));
    } else if (counting == null && (command.replaces() != null || why != null)) {
      problems.add(Problem.of("why", "why-nothing", "There is no result to correct."));
    }
    if (why != null && why.length() > LONGEST_WHY) {
      problems.add(Problem.of("why", "too-long", "At most 1,000 characters."));
    }
  }
}
