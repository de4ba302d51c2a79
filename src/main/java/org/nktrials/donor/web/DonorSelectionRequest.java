package org.nktrials.donor.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A recipient and candidates as programs send them. */
record DonorSelectionRequest(
    @Valid @Nullable SelectionSettingsJson settings,
    @NotNull(message = DonorSelectionRequest.MISSING) @Valid RecipientJson recipient,
    @NotNull(message = DonorSelectionRequest.MISSING)
        @Size(max = 500, message = "At most 500 donors at once.")
        List<@NotNull(message = DonorSelectionRequest.MISSING) @Valid DonorJson> donors) {

  static final String MISSING = "This field is missing.";

  /**
   * The recipient.
   *
   * @param hla GL String; loci other than A, B, C and DRB1 are not used
   */
  record RecipientJson(@NotBlank(message = MISSING) String hla) {}

  /**
   * A candidate.
   *
   * @param id any name that no other candidate of the request has
   * @param kir whether each gene is present; a gene that is not there, or null, is unknown
   */
  record DonorJson(
      @NotBlank(message = MISSING) @Size(max = 100, message = "At most 100 characters.") String id,
      @NotBlank(message = MISSING) String hla,
      @Nullable Map<String, @Nullable Boolean> kir) {}
}
