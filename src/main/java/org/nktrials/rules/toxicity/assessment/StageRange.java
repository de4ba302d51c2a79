package org.nktrials.rules.toxicity.assessment;

import java.util.List;

/**
 * The stages that the findings of an organ allow.
 *
 * @param missing what would settle it; empty when it is settled
 */
record StageRange(String organ, int least, int most, List<String> missing) {

  StageRange {
    missing = List.copyOf(missing);
  }

  static StageRange settled(String organ, int stage) {
    return new StageRange(organ, stage, stage, List.of());
  }

  static StageRange open(String organ, int least, int most, String missing) {
    return new StageRange(organ, least, most, List.of(missing));
  }

  /** "skin stage 2", "liver stage 0 to 4". */
  String words() {
    return least == most
        ? "%s stage %d".formatted(organ, least)
        : "%s stage %d to %d".formatted(organ, least, most);
  }
}
