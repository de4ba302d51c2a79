package org.nktrials.donor.product;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Permission;
import org.nktrials.access.SignatureRequest;
import org.nktrials.shared.ChangeReason;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The chain of identity: each step with its codes, counts and two people. */
@Service
public class ProductSteps {

  private final NkProducts products;
  private final ProductReading reading;
  private final ProductStepRepository steps;
  private final IdentityChecks identity;
  private final TwoSigners signers;
  private final ChangeReason reason;

  ProductSteps(
      NkProducts products,
      ProductReading reading,
      ProductStepRepository steps,
      IdentityChecks identity,
      TwoSigners signers,
      ChangeReason reason) {
    this.products = products;
    this.reading = reading;
    this.steps = steps;
    this.identity = identity;
    this.signers = signers;
    this.reason = reason;
  }

  /**
   * Records a step, or its correction, signed by two people.
   *
   * @throws Refused with every problem beside its field; a wrong code raises an identity alarm
   */
  @Transactional
  public NkProduct record(RecordStep command) {
    NkProduct product = products.product(command.productCode(), Permission.RECORD_PRODUCT);
    if (isSubmittedBefore(product, command.submissionId())) {
      return product;
    }
    identity.require(product, command.read(), command.step().label());
    NkProductRecord record = products.inTurn(product);
    Instant now = products.now();
    Instant performedAt = instant(product, command.performedAt());
    LocalDateTime typedExpiry = command.expiresAt();
    Instant expiresAt = typedExpiry == null ? null : instant(product, typedExpiry);
    ProductFile file = reading.file(record.product(product.recipient()), now);
    new StepChecks(file, command).check(performedAt, expiresAt, now);
    ProductStepRecord step = new ProductStepRecord(product, command, performedAt, expiresAt);
    SignedByTwo two =
        signers.sign(
            command.people(),
            Permission.RECORD_PRODUCT,
            product.recipient(),
            new SignatureRequest(
                "product_step",
                step.id(),
                product.recipient().signingPlace(),
                command.step().label() + " of " + product.code(),
                content(product, command, performedAt, expiresAt),
                null));
    replaceEarlier(file, command, now);
    steps.saveAndFlush(
        step.signedBy(two, now).correcting(earlier(file, command), correction(file, command)));
    if (expiresAt != null) {
      reason.because(command.step().label() + " recorded with its expiry");
      record.expiresAt(expiresAt);
    }
    return record.product(product.recipient());
  }

  private boolean isSubmittedBefore(NkProduct product, UUID submission) {
    Optional<ProductStepRecord> before = steps.findBySubmissionId(submission);
    if (before.isPresent() && !before.get().productId().equals(product.id())) {
      throw new NotFound("step");
    }
    return before.isPresent();
  }

  private void replaceEarlier(ProductFile file, RecordStep command, Instant now) {
    UUID earlier = earlier(file, command);
    if (earlier != null) {
      reason.because(Objects.requireNonNullElse(correction(file, command), "Corrected"));
      steps.findById(earlier).orElseThrow(() -> new NotFound("step")).replaced(now);
      steps.flush();
    }
  }

  private static @Nullable UUID earlier(ProductFile file, RecordStep command) {
    return file.step(command.step()).map(RecordedStep::id).orElse(null);
  }

  private static @Nullable String correction(ProductFile file, RecordStep command) {
    String why = command.why();
    return earlier(file, command) == null || why == null ? null : why.strip();
  }

  private static Instant instant(NkProduct product, LocalDateTime local) {
    return local.atZone(product.recipient().site().zone()).toInstant();
  }

  /** Canonical text, which both sign. */
  private static String content(
      NkProduct product, RecordStep step, Instant performedAt, @Nullable Instant expiresAt) {
    RecordStep.Counts counts = step.counts();
    return """
    step: %s
    performed: %s
    product: %s
    donor: %s
    recipient: %s
    nucleated 10^6: %s
    CD56+CD3- %%: %s
    CD3+ %%: %s
    CD19+ %%: %s
    viability %%: %s
    volume mL: %s
    expires: %s
    """
        .formatted(
            step.step(),
            performedAt,
            product.code(),
            product.donorCode(),
            product.recipient().code(),
            counts.nucleated().toPlainString(),
            counts.nkPercent().toPlainString(),
            counts.tPercent().toPlainString(),
            counts.bPercent() == null ? "not measured" : counts.bPercent().toPlainString(),
            counts.viability() == null ? "not measured" : counts.viability().toPlainString(),
            counts.volume().toPlainString(),
            expiresAt == null ? "not stated" : expiresAt);
  }
}
