package org.nktrials.laboratory.web;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.laboratory.NewLaboratory;

/**
 * A laboratory as typed.
 *
 * @param site identity of the site; empty for a central laboratory
 */
record LaboratoryForm(
    @Size(max = 20, message = "At most 20 characters.") @Nullable String code,
    @Size(max = 200, message = "At most 200 characters.") @Nullable String name,
    @Nullable UUID site) {

  NewLaboratory toCommand() {
    return new NewLaboratory(Texts.of(code), Texts.of(name), site);
  }
}
