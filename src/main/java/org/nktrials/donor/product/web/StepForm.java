package org.nktrials.donor.product.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.donor.product.NkProduct;
import org.nktrials.donor.product.RecordStep;
import org.nktrials.donor.product.RecordedStep;
import org.nktrials.donor.product.TwoPeople;
import org.nktrials.rules.product.ProductCodes;
import org.nktrials.rules.product.ProductStep;
import org.nktrials.shared.TimeOrderedId;

/**
 * A step as typed. Codes and passwords are never filled in again by the page.
 *
 * @param performedAt local time of the recipient's site
 */
@SuppressWarnings("MultipleNullnessAnnotations") // null as typed, refused by validation
record StepForm(
    @NotNull(message = "Say when the step was performed.") @Nullable LocalDateTime performedAt,
    @NotBlank(message = "Scan or type the product code.")
        @Size(max = 80, message = "At most 80 characters.")
        @Nullable String readProduct,
    @NotBlank(message = "Scan or type the donor code.")
        @Size(max = 80, message = "At most 80 characters.")
        @Nullable String readDonor,
    @NotBlank(message = "Scan or type the recipient code.")
        @Size(max = 80, message = "At most 80 characters.")
        @Nullable String readRecipient,
    @NotNull(message = "Type the count.") @Nullable BigDecimal nucleated,
    @NotNull(message = "Type the percentage.") @Nullable BigDecimal nkPercent,
    @NotNull(message = "Type the percentage.") @Nullable BigDecimal tPercent,
    @Nullable BigDecimal bPercent,
    @Nullable BigDecimal viability,
    @NotNull(message = "Type the volume.") @Nullable BigDecimal volume,
    @Nullable LocalDateTime expiresAt,
    @Nullable UUID replaces,
    @Size(max = 1000, message = "At most 1,000 characters.") @Nullable String why,
    @Size(max = 200, message = "At most 200 characters.") @Nullable String username,
    @Size(max = 200, message = "At most 200 characters.") @Nullable String password,
    @Size(max = 200, message = "At most 200 characters.") @Nullable String secondUsername,
    @Size(max = 200, message = "At most 200 characters.") @Nullable String secondPassword,
    @Nullable UUID submissionId) {

  /** A form for a step, or for the correction of one. */
  static StepForm of(@Nullable RecordedStep recorded, ZoneId zone) {
    return recorded == null
        ? new StepForm(
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            TimeOrderedId.next())
        : new StepForm(
            recorded.performedAt().atZone(zone).toLocalDateTime(),
            null,
            null,
            null,
            recorded.counts().nucleatedMillions(),
            recorded.counts().nkPercent(),
            recorded.counts().tPercent(),
            recorded.counts().bPercent(),
            recorded.viability(),
            recorded.volume(),
            recorded.expiresAt() == null
                ? null
                : requireNonNull(recorded.expiresAt()).atZone(zone).toLocalDateTime(),
            recorded.id(),
            null,
            null,
            null,
            null,
            null,
            TimeOrderedId.next());
  }

  /** Leaves the passwords out. */
  @Override
  public String toString() {
    return "StepForm[" + performedAt + "]";
  }

  RecordStep toCommand(NkProduct product, ProductStep step) {
    return new RecordStep(
        product.code(),
        step,
        requireNonNull(performedAt),
        new ProductCodes(
            requireNonNull(readProduct), requireNonNull(readDonor), requireNonNull(readRecipient)),
        new RecordStep.Counts(
            requireNonNull(nucleated),
            requireNonNull(nkPercent),
            requireNonNull(tPercent),
            bPercent,
            viability,
            requireNonNull(volume)),
        expiresAt,
        replaces,
        why == null || why.isBlank() ? null : why,
        new TwoPeople(username, password, secondUsername, secondPassword),
        submissionId == null ? TimeOrderedId.next() : submissionId);
  }
}
