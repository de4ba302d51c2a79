package org.nktrials.treatment.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.donor.product.TwoPeople;
import org.nktrials.rules.product.ProductCodes;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.treatment.GiveInfusion;

/**
 * An infusion as typed at the bedside. Codes and passwords are never filled in by the page.
 *
 * @param product code of the product that the page showed
 * @param startedAt local time of the patient's site
 */
@SuppressWarnings("MultipleNullnessAnnotations") // null as typed, refused by validation
record InfusionForm(
    @Size(max = 80, message = "At most 80 characters.") @Nullable String product,
    @NotNull(message = "Say when the infusion began.") @Nullable LocalDateTime startedAt,
    @NotNull(message = "Type the volume.") @Nullable BigDecimal volume,
    @NotBlank(message = "Scan or type the product code.")
        @Size(max = 80, message = "At most 80 characters.")
        @Nullable String readProduct,
    @NotBlank(message = "Scan or type the donor code.")
        @Size(max = 80, message = "At most 80 characters.")
        @Nullable String readDonor,
    @NotBlank(message = "Scan or type the recipient code.")
        @Size(max = 80, message = "At most 80 characters.")
        @Nullable String readRecipient,
    @Size(max = 1000, message = "At most 1,000 characters.") @Nullable String note,
    @Size(max = 200, message = "At most 200 characters.") @Nullable String username,
    @Size(max = 200, message = "At most 200 characters.") @Nullable String password,
    @Size(max = 200, message = "At most 200 characters.") @Nullable String secondUsername,
    @Size(max = 200, message = "At most 200 characters.") @Nullable String secondPassword,
    @Nullable UUID submissionId) {

  static InfusionForm of(String product) {
    return new InfusionForm(
        product, null, null, null, null, null, null, null, null, null, null, TimeOrderedId.next());
  }

  /** Leaves the passwords out. */
  @Override
  public String toString() {
    return "InfusionForm[" + product + "]";
  }

  GiveInfusion toCommand(String patient) {
    return new GiveInfusion(
        patient,
        product == null ? "" : product,
        requireNonNull(startedAt),
        requireNonNull(volume),
        new ProductCodes(
            requireNonNull(readProduct), requireNonNull(readDonor), requireNonNull(readRecipient)),
        note == null || note.isBlank() ? null : note.strip(),
        new TwoPeople(username, password, secondUsername, secondPassword),
        submissionId == null ? TimeOrderedId.next() : submissionId);
  }
}
