package org.nktrials.laboratory.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.nktrials.laboratory.Judgement;
import org.nktrials.laboratory.LaboratoryResult;

/** What a person says of a result, as typed: "true", "false", or empty for not said. */
record JudgementForm(
    @Nullable String clinicallySignificant,
    @Nullable String symptomatic,
    @Nullable String onAnticoagulant,
    @Size(max = 1000, message = "At most 1,000 characters.") @Nullable String reason,
    @Nullable String version) {

  static JudgementForm of(LaboratoryResult result) {
    return new JudgementForm(
        text(result.clinicallySignificant()),
        text(result.symptomatic()),
        text(result.onAnticoagulant()),
        null,
        String.valueOf(result.version()));
  }

  Judgement toJudgement() {
    return new Judgement(
        answer(clinicallySignificant), answer(symptomatic), answer(onAnticoagulant));
  }

  private static @Nullable String text(@Nullable Boolean answer) {
    return answer == null ? null : answer.toString();
  }

  private static @Nullable Boolean answer(@Nullable String text) {
    return switch (Texts.of(text)) {
      case "true" -> Boolean.TRUE;
      case "false" -> Boolean.FALSE;
      default -> null;
    };
  }
}
