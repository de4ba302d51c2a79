package org.nktrials.donor.product.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.donor.product.Infusion;
import org.nktrials.donor.product.ProductAlarm;
import org.nktrials.donor.product.ProductFile;
import org.nktrials.donor.product.ProductState;
import org.nktrials.donor.product.RecordedStep;
import org.nktrials.rules.product.CheckedTest;
import org.nktrials.rules.product.ProductTest;
import org.nktrials.rules.product.ReleaseDecision;
import org.nktrials.rules.product.TestVerdict;
import org.nktrials.rules.reason.Reason;

/**
 * A product as programs read it.
 *
 * @param release name of the release decision as things stand
 */
record ProductJson(
    String code,
    String donor,
    String recipient,
    ProductState state,
    @Nullable Instant expiresAt,
    List<RecordedStep> steps,
    List<TestJson> tests,
    List<ProductAlarm> alarms,
    @Nullable Infusion infusion,
    String release,
    List<Reason> reasons) {

  static ProductJson of(ProductFile file, ReleaseDecision decision) {
    return new ProductJson(
        file.product().code(),
        file.product().donorCode(),
        file.product().recipient().code(),
        file.product().state(),
        file.product().expiresAt(),
        file.steps(),
        file.tests().stream().map(test -> TestJson.of(file, test)).toList(),
        file.alarms(),
        file.infusion(),
        decision.getClass().getSimpleName(),
        decision.reasons());
  }

  /**
   * A test of the specification.
   *
   * @param compared value in the unit of the limit; null where there is none
   */
  record TestJson(
      ProductTest test,
      String limit,
      @Nullable BigDecimal compared,
      String unit,
      TestVerdict verdict,
      boolean excepted,
      Reason reason) {

    static TestJson of(ProductFile file, CheckedTest test) {
      return new TestJson(
          test.test(),
          test.limit().words(),
          test.compared(),
          test.test().unit(),
          test.verdict(),
          file.excepted().contains(test.test()),
          test.reason());
    }
  }
}
