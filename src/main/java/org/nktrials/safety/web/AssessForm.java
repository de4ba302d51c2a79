package org.nktrials.safety.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.adverseevent.Expectedness;
import org.nktrials.rules.toxicity.Relatedness;
import org.nktrials.safety.AssessCase;

/** The sponsor's judgement as typed; opinions by drug code. */
@SuppressWarnings("MultipleNullnessAnnotations") // null as typed, refused by validation
record AssessForm(
    @Nullable Map<String, @Nullable Relatedness> opinions,
    @NotNull(message = "Say whether it is expected.") @Nullable Expectedness expected,
    @Size(max = 2000, message = "At most 2000 characters.") @Nullable String comment,
    @Size(max = 200, message = "At most 200 characters.") @Nullable String password,
    @NotNull(message = "Open the case again.") @Nullable Long version) {

  AssessForm {
    opinions = opinions == null ? new HashMap<>() : new HashMap<>(opinions);
  }

  /** Leaves the password out. */
  @Override
  public String toString() {
    return "AssessForm[version " + version + "]";
  }

  AssessCase toCommand() {
    Map<String, Relatedness> said = new HashMap<>();
    if (opinions != null) {
      opinions.forEach(
          (drug, opinion) -> {
            if (opinion != null) {
              said.put(drug, opinion);
            }
          });
    }
    String text = comment == null || comment.isBlank() ? null : comment.strip();
    return new AssessCase(said, expected == null ? Expectedness.UNKNOWN : expected, text);
  }
}
