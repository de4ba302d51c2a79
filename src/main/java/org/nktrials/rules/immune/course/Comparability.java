package org.nktrials.rules.immune.course;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.immune.ImmuneStatistic;
import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.reason.RuleSource;

/**
 * Whether two values of a parameter may be compared or joined by a line: counts of one platform,
 * fluorescence of one cytometer, one batch and one version of the panel. A cytometer or batch that
 * is not stated cannot be shown to be the same; a version that only one of the two states differs.
 */
public final class Comparability {

  private Comparability() {}

  /** Why two values do not compare; empty when they do. */
  public static Optional<Reason> obstacle(
      ImmuneStatistic statistic, CourseSample one, CourseSample other) {
    if (one.method() != other.method()) {
      return reason(
          "METHODS_DIFFER",
          "%s was obtained by %s, %s by %s."
              .formatted(one.visit(), one.method().label(), other.visit(), other.method().label()));
    }
    if (statistic != ImmuneStatistic.MFI) {
      return Optional.empty();
    }
    if (one.cytometer() == null
        || other.cytometer() == null
        || one.batch() == null
        || other.batch() == null) {
      return reason(
          "BATCH_UNKNOWN",
          "Fluorescence compares within one cytometer and batch; that of %s or %s is not stated."
              .formatted(one.visit(), other.visit()));
    }
    if (one.cytometer().equals(other.cytometer()) && one.batch().equals(other.batch())) {
      return Objects.equals(one.panelVersion(), other.panelVersion())
          ? Optional.empty()
          : reason(
              "PANELS_DIFFER",
              "Fluorescence compares within one version of the panel: %s is of %s, %s of %s."
                  .formatted(
                      one.visit(),
                      version(one.panelVersion()),
                      other.visit(),
                      version(other.panelVersion())));
    }
    return reason(
        "BATCHES_DIFFER",
        "Fluorescence compares within one cytometer and batch: %s is of %s, %s; %s of %s, %s."
            .formatted(
                one.visit(),
                one.cytometer(),
                one.batch(),
                other.visit(),
                other.cytometer(),
                other.batch()));
  }

  private static String version(@Nullable String stated) {
    return stated == null ? "a version that is not stated" : stated;
  }

  private static Optional<Reason> reason(String code, String sentence) {
    return Optional.of(new Reason(code, sentence, RuleSource.PROJECT_RULE));
  }
}
