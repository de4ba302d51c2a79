package org.nktrials.patient.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.SiteSummary;
import org.nktrials.patient.RegisterPatient;
import org.nktrials.patient.Sex;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.nktrials.shared.TimeOrderedId;

/**
 * The registration of a patient as a program sends it.
 *
 * @param site code of the site
 * @param consentGivenAt the site's local time
 * @param submissionId when sent twice with the same one, the patient is registered once; may be
 *     left out
 */
@SuppressWarnings("MultipleNullnessAnnotations") // null as sent, refused by validation
record RegistrationJson(
    @NotBlank @Nullable String site,
    @NotNull @Nullable Integer birthYear,
    @NotNull @Nullable Sex sex,
    @NotBlank @Size(max = 100) @Nullable String consentVersion,
    @NotNull @Nullable LocalDateTime consentGivenAt,
    @Nullable UUID submissionId) {

  /**
   * The command.
   *
   * @throws Refused on field "site" when it is none of the person's sites
   */
  RegisterPatient toCommand(UUID trialId, List<SiteSummary> sites) {
    UUID siteId =
        sites.stream()
            .filter(one -> one.code().equals(site))
            .map(SiteSummary::id)
            .findFirst()
            .orElseThrow(
                () ->
                    new Refused(
                        Problem.of(
                            "site", "unknown-site", "You register patients at no such site.")));
    return new RegisterPatient(
        trialId,
        siteId,
        Objects.requireNonNull(birthYear),
        Objects.requireNonNull(sex),
        Objects.requireNonNull(consentVersion),
        Objects.requireNonNull(consentGivenAt),
        submissionId == null ? TimeOrderedId.next() : submissionId);
  }
}
