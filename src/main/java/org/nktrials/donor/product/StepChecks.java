package org.nktrials.donor.product;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.product.ProductStep;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;

/** What cannot be true of a step. */
final class StepChecks {

  private static final BigDecimal HUNDRED = new BigDecimal("100");
  private static final BigDecimal MOST_CELLS = new BigDecimal("1000000");
  private static final BigDecimal LARGEST_VOLUME = new BigDecimal("20000");
  private static final int MOST_DECIMALS = 6;
  private static final int LONGEST_WHY = 1000;

  private final ProductFile file;
  private final RecordStep step;
  private final List<Problem> problems = new ArrayList<>();

  StepChecks(ProductFile file, RecordStep step) {
    this.file = file;
    this.step = step;
  }

  /**
   * Checks the step as typed.
   *
   * @throws Refused with a problem for every field that cannot be so
   */
  void check(Instant performedAt, @Nullable Instant expiresAt, Instant now) {
    standing();
    order(performedAt, now);
    counts();
    expiry(performedAt, expiresAt);
    correction();
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
  }

  private void standing() {
    ProductState state = file.product().state();
    if (state != ProductState.IN_PROCESS) {
      problems.add(
          new Problem(
              "product-closed",
              null,
              "The product is " + state.label() + ": its steps change no more.",
              null));
    }
  }

  private void order(Instant performedAt, Instant now) {
    if (performedAt.isAfter(now)) {
      add("performedAt", "step-future", "A step that was performed cannot lie in the future.");
    }
    for (ProductStep other : ProductStep.values()) {
      boolean earlier = other.compareTo(step.step()) < 0;
      RecordedStep recorded = file.step(other).orElse(null);
      if (earlier && recorded == null) {
        problems.add(
            new Problem(
                "step-order", null, other.label() + " is not recorded.", "Record it first."));
      }
      if (recorded != null && other != step.step()) {
        boolean before = performedAt.isBefore(recorded.performedAt());
        boolean after = performedAt.isAfter(recorded.performedAt());
        if (earlier ? before : after) {
          add(
              "performedAt",
              "step-time",
              "%s was %s.".formatted(other.label(), earlier ? "later than this" : "earlier"));
        }
      }
    }
  }

  private void counts() {
    RecordStep.Counts counts = step.counts();
    amount("nucleated", counts.nucleated(), MOST_CELLS, "10⁶");
    amount("volume", counts.volume(), LARGEST_VOLUME, "mL");
    if (isPossible(counts.volume()) && counts.volume().signum() == 0) {
      add("volume", "step-volume", "The volume is above 0.");
    }
    percent("nkPercent", counts.nkPercent());
    percent("tPercent", counts.tPercent());
    percent("bPercent", counts.bPercent());
    percent("viability", counts.viability());
    BigDecimal bCells = counts.bPercent() == null ? BigDecimal.ZERO : counts.bPercent();
    if (problems.isEmpty()
        && counts.nkPercent().add(counts.tPercent()).add(bCells).compareTo(HUNDRED) > 0) {
      add("nkPercent", "step-sum", "CD56+CD3−, CD3+ and CD19+ are more than 100 % together.");
    }
  }

  private void amount(String field, BigDecimal value, BigDecimal largest, String unit) {
    if (!isPossible(value) || value.compareTo(largest) > 0) {
      add(
          field,
          "step-amount",
          "Between 0 and %s %s, with at most 6 decimals.".formatted(largest.toPlainString(), unit));
    }
  }

  private void percent(String field, @Nullable BigDecimal value) {
    if (value != null && (!isPossible(value) || value.compareTo(HUNDRED) > 0)) {
      add(field, "step-percent", "Between 0 and 100 %, with at most 6 decimals.");
    }
  }

  /** The scale is looked at first: a number of a million decimals is costly to compare or show. */
  private static boolean isPossible(BigDecimal value) {
    return value.scale() <= MOST_DECIMALS && value.precision() <= 20 && value.signum() >= 0;
  }

  private void expiry(Instant performedAt, @Nullable Instant expiresAt) {
    if (!step.step().isLast()) {
      if (expiresAt != null) {
        add("expiresAt", "expiry-early", "The expiry is stated with the last step.");
      }
      return;
    }
    int hours = file.specification().shelfLifeHours();
    if (expiresAt == null) {
      add("expiresAt", "expiry-missing", "State when the product expires.");
    } else if (!expiresAt.isAfter(performedAt)
        || expiresAt.isAfter(performedAt.plusSeconds(hours * 3600L))) {
      add(
          "expiresAt",
          "expiry-range",
          "The product expires after the step, at most %d hours later by the protocol."
              .formatted(hours));
    }
  }

  private void correction() {
    UUID standing = file.step(step.step()).map(RecordedStep::id).orElse(null);
    if (standing != null && !standing.equals(step.replaces())) {
      problems.add(
          new Problem(
              "stale-version",
              null,
              "This step was recorded or corrected after you opened the form.",
              "Look at the present values and enter your correction again."));
    }
    String why = step.why();
    if (standing != null && (why == null || why.isBlank())) {
      add("why", "why-missing", "Say why the step is corrected.");
    }
    if (why != null && why.length() > LONGEST_WHY) {
      add("why", "too-long", "At most 1,000 characters.");
    }
  }

  private void add(String field, String code, String sentence) {
    problems.add(Problem.of(field, code, sentence));
  }
}
