package org.nktrials.donor.product;

import java.time.Instant;
import java.util.UUID;
import org.nktrials.rules.product.ProductTest;

/**
 * An investigator's signed exception from one failed test of one product.
 *
 * @param resultId the result that it is about; a corrected result needs another exception
 * @param finding what the specification said of the result when it was signed
 */
public record MedicalException(
    UUID id,
    ProductTest test,
    UUID resultId,
    String finding,
    String reason,
    String signedBy,
    Instant signedAt) {}
