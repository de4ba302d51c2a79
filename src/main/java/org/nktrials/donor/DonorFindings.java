package org.nktrials.donor;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of a donor besides the typing and the clearance; null where it is not known.
 *
 * @param antibodies of the recipient against this donor
 * @param antibodiesMfi mean fluorescence intensity of the strongest, present exactly when some are
 * @param antibodiesOn day of the recipient's sample
 * @param apheresisOffered first day on which the donor can come
 */
public record DonorFindings(
    @Nullable CmvStatus cmv,
    @Nullable BloodGroup bloodGroup,
    @Nullable AntibodyFinding antibodies,
    @Nullable Integer antibodiesMfi,
    @Nullable LocalDate antibodiesOn,
    @Nullable String veins,
    @Nullable String travel,
    @Nullable LocalDate apheresisOffered) {

  /** Nothing known yet. */
  public static final DonorFindings NONE =
      new DonorFindings(null, null, null, null, null, null, null, null);

  /** Words for the antibodies: "none found", "present, MFI 1500", "not done". */
  public String antibodyWords() {
    if (antibodies == null) {
      return "not done";
    }
    return antibodies == AntibodyFinding.NONE
        ? antibodies.label()
        : antibodies.label() + ", MFI " + antibodiesMfi;
  }
}
