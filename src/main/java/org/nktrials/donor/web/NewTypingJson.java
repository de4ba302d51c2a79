package org.nktrials.donor.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.donor.EnterTyping;
import org.nktrials.donor.TypingEntry;
import org.nktrials.rules.donorselection.KirGene;
import org.nktrials.rules.donorselection.KirTyping;
import org.nktrials.shared.TimeOrderedId;

/**
 * A typing as a program sends it; a second person checks it on the page.
 *
 * @param donor code of the donor; left out for the recipient's own
 * @param hla GL String
 * @param kir whether a gene is present, by gene; a gene left out is unknown
 */
@SuppressWarnings("MultipleNullnessAnnotations") // null as sent, refused by validation
record NewTypingJson(
    @NotBlank @Size(max = 60) @Nullable String patient,
    @Size(max = 80) @Nullable String donor,
    @NotBlank @Size(max = 4000) @Nullable String hla,
    @Nullable Map<KirGene, Boolean> kir,
    @NotBlank @Size(max = 200) @Nullable String laboratory,
    @NotNull @Nullable LocalDate typedOn,
    @Size(max = 500) @Nullable String reason,
    @Nullable UUID submissionId) {

  EnterTyping toCommand() {
    Map<KirGene, Boolean> genes = new EnumMap<>(KirGene.class);
    if (kir != null) {
      kir.forEach(
          (gene, present) -> {
            if (present != null) {
              genes.put(gene, present);
            }
          });
    }
    return new EnterTyping(
        Objects.requireNonNull(patient),
        donor == null || donor.isBlank() ? null : donor,
        TypingEntry.GL_STRING,
        Objects.requireNonNull(hla),
        KirTyping.ofPresence(genes),
        Objects.requireNonNull(laboratory),
        Objects.requireNonNull(typedOn),
        reason,
        null,
        null,
        null,
        submissionId == null ? TimeOrderedId.next() : submissionId);
  }
}
