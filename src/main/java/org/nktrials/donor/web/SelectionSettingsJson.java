package org.nktrials.donor.web;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.donorselection.DonorSelectionSettings;
import org.nktrials.rules.donorselection.SelectionModel;
import org.nktrials.rules.hla.LigandSwitches;

/**
 * Settings of the choice of donors as programs send them; what is left out takes its default.
 *
 * @param hlaABw4 families of HLA-A that count as Bw4
 * @param b13Bw4 whether HLA-B*13 counts as Bw4
 * @param countKir3dl2 whether KIR3DL2 and A3/A11 count in the criterion
 */
record SelectionSettingsJson(
    @Nullable SelectionModel model,
    @Size(max = 30, message = "At most 30 families.")
        @Nullable
            List<
                @NotNull(message = "A family is missing.")
                @Pattern(regexp = "A\\*[0-9]{2,4}", message = "A family of HLA-A, such as A*24.")
                String>
            hlaABw4,
    @Nullable Boolean b13Bw4,
    @Nullable Boolean countKir3dl2) {

  static DonorSelectionSettings orDefaults(@Nullable SelectionSettingsJson sent) {
    return sent == null ? DonorSelectionSettings.DEFAULT : sent.settings();
  }

  private DonorSelectionSettings settings() {
    DonorSelectionSettings standard = DonorSelectionSettings.DEFAULT;
    return new DonorSelectionSettings(
        requireNonNullElse(model, standard.model()),
        new LigandSwitches(
            requireNonNullElse(hlaABw4, standard.switches().hlaABw4()),
            requireNonNullElse(b13Bw4, standard.switches().b13Bw4())),
        requireNonNullElse(countKir3dl2, standard.countKir3dl2()));
  }
}
