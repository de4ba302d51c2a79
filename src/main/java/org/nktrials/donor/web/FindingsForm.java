package org.nktrials.donor.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nktrials.donor.AntibodyFinding;
import org.nktrials.donor.BloodGroup;
import org.nktrials.donor.CmvStatus;
import org.nktrials.donor.DonorFindings;
import org.nktrials.donor.DonorSummary;

/** What is recorded of a donor as typed. */
@SuppressWarnings("MultipleNullnessAnnotations") // null as typed, refused by validation
record FindingsForm(
    @Nullable CmvStatus cmv,
    @Nullable BloodGroup bloodGroup,
    @Nullable AntibodyFinding antibodies,
    @Nullable Integer antibodiesMfi,
    @Nullable LocalDate antibodiesOn,
    @Size(max = 200, message = "At most 200 characters.") @Nullable String veins,
    @Size(max = 200, message = "At most 200 characters.") @Nullable String travel,
    @Nullable LocalDate apheresisOffered,
    @Size(max = 500, message = "At most 500 characters.") @Nullable String reason,
    @NotNull(message = "Open the donor again.") @Nullable Long version) {

  static FindingsForm of(DonorSummary donor) {
    DonorFindings findings = donor.findings();
    return new FindingsForm(
        findings.cmv(),
        findings.bloodGroup(),
        findings.antibodies(),
        findings.antibodiesMfi(),
        findings.antibodiesOn(),
        findings.veins(),
        findings.travel(),
        findings.apheresisOffered(),
        null,
        donor.version());
  }

  DonorFindings toFindings() {
    return new DonorFindings(
        cmv,
        bloodGroup,
        antibodies,
        antibodiesMfi,
        antibodiesOn,
        orNull(veins),
        orNull(travel),
        apheresisOffered);
  }

  String why() {
    return reason == null ? "" : reason;
  }

  long seen() {
    return version == null ? -1 : version;
  }

  private static @Nullable String orNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
