package org.nktrials.rules.immune;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a parameter follows from others. */
sealed interface Derivation {

  /** Codes of the values that it needs. */
  List<String> inputs();

  /** One count over another. */
  record Quotient(String over, String under) implements Derivation {
    @Override
    public List<String> inputs() {
      return List.of(over, under);
    }
  }

  /** A share of a count. */
  record Share(String percent, String parent) implements Derivation {
    @Override
    public List<String> inputs() {
      return List.of(percent, parent);
    }
  }

  /** Counts together. */
  record Sum(List<String> inputs) implements Derivation {}

  Pattern SUBSET = Pattern.compile("(NK|CD4|CD8|CD3)_([A-Z0-9]+)_ABS");

  /** How this parameter follows; empty when it is only measured. */
  static Optional<Derivation> of(String parameter) {
    return switch (parameter) {
      case "CD4_CD8_RATIO" -> Optional.of(new Quotient("CD4_ABS", "CD8_ABS"));
      case "TREG_ABS" -> Optional.of(new Share("TREG_PCT_CD4", "CD4_ABS"));
      case "NK_ABS" -> Optional.of(new Sum(List.of("NK_CD56BRIGHT_ABS", "NK_CD56DIM_ABS")));
      default -> subset(SUBSET.matcher(parameter));
    };
  }

  private static Optional<Derivation> subset(Matcher code) {
    return code.matches()
        ? Optional.of(
            new Share(code.group(1) + "_" + code.group(2) + "_PCT", code.group(1) + "_ABS"))
        : Optional.empty();
  }
}
