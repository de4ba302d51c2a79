package org.nktrials.laboratory.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.laboratory.Analyte;
import org.nktrials.laboratory.Laboratories;
import org.nktrials.laboratory.Laboratory;
import org.nktrials.laboratory.NewRange;
import org.nktrials.laboratory.ReferenceRange;
import org.nktrials.laboratory.ReferenceRanges;
import org.nktrials.patient.Sex;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.shared.TimeOrderedId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Laboratories and their dated ranges for programs. */
@RestController
@RequestMapping("/api/v1/trials/{code}/laboratories")
class LaboratoriesApi {

  private final Laboratories laboratories;
  private final ReferenceRanges ranges;
  private final ProtocolService protocols;

  LaboratoriesApi(Laboratories laboratories, ReferenceRanges ranges, ProtocolService protocols) {
    this.laboratories = laboratories;
    this.ranges = ranges;
    this.protocols = protocols;
  }

  @GetMapping
  List<Laboratory> list(@PathVariable String code) {
    return laboratories.of(protocols.trial(code).id());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Laboratory add(@PathVariable String code, @Valid @RequestBody LaboratoryForm body) {
    return laboratories.add(protocols.trial(code).id(), body.toCommand());
  }

  @GetMapping("/{laboratory}/ranges")
  List<ReferenceRange> ranges(@PathVariable String code, @PathVariable String laboratory) {
    return ranges.of(laboratories.laboratory(protocols.trial(code).id(), laboratory));
  }

  /** Adds a range that holds from a date on; none is ever changed. */
  @PostMapping("/{laboratory}/ranges")
  @ResponseStatus(HttpStatus.CREATED)
  ReferenceRange addRange(
      @PathVariable String code,
      @PathVariable String laboratory,
      @Valid @RequestBody RangeJson body) {
    return ranges.add(
        laboratories.laboratory(protocols.trial(code).id(), laboratory), body.toCommand());
  }

  /** A range; limits are texts, so that their digits stay as sent. */
  @SuppressWarnings("MultipleNullnessAnnotations") // null until sent, refused when it stays so
  record RangeJson(
      @NotNull(message = "This field is missing.") @Nullable Analyte analyte,
      @Nullable Sex sex,
      @Nullable Integer ageFrom,
      @Nullable Integer ageTo,
      @NotNull(message = "This field is missing.") @Nullable LocalDate validFrom,
      @Size(max = 40) @Nullable String lower,
      @Size(max = 40) @Nullable String upper,
      @Size(max = 40) @Nullable String unit,
      @Nullable UUID submissionId) {

    NewRange toCommand() {
      return new NewRange(
          requireNonNull(analyte),
          sex,
          ageFrom,
          ageTo,
          requireNonNull(validFrom),
          Texts.of(lower),
          Texts.of(upper),
          Texts.of(unit),
          submissionId == null ? TimeOrderedId.next() : submissionId);
    }
  }
}
