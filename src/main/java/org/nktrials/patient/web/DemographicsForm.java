package org.nktrials.patient.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.CorrectDemographics;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Sex;

/** Birth year and sex as corrected. */
@SuppressWarnings("MultipleNullnessAnnotations") // null as typed, refused by validation
record DemographicsForm(
    @NotNull(message = "Type the birth year, such as 1961.") @Nullable Integer birthYear,
    @NotNull(message = "Choose one of the list.") @Nullable Sex sex,
    @NotBlank(message = "Say why it is corrected.")
        @Size(max = 500, message = "At most 500 characters.")
        @Nullable String reason,
    @Nullable Long version) {

  static DemographicsForm of(PatientSummary patient) {
    return new DemographicsForm(patient.birthYear(), patient.sex(), null, patient.version());
  }

  CorrectDemographics toCommand(String patient) {
    return new CorrectDemographics(
        patient,
        Objects.requireNonNull(birthYear),
        Objects.requireNonNull(sex),
        Objects.requireNonNull(reason),
        version);
  }
}
