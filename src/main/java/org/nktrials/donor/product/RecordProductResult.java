package org.nktrials.donor.product;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.product.TestResult;

/**
 * A result of a product, or its correction.
 *
 * @param measuredOn when the test was read
 * @param replaces the result that this one corrects; null for the first of its test
 * @param why why it is corrected; null for the first of its test
 */
public record RecordProductResult(
    String productCode,
    TestResult result,
    LocalDate measuredOn,
    @Nullable UUID replaces,
    @Nullable String why,
    UUID submissionId) {}
