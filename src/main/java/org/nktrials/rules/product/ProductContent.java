package org.nktrials.rules.product;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the bag holds and for whom: all that a dose per kg is computed from. What is not known is
 * null and named by {@link #missing}.
 *
 * @param nucleatedMillions nucleated cells in 10⁶, 0 or more
 * @param nkPercent CD56+CD3− cells of these, 0 to 100
 * @param tPercent CD3+ cells of these, 0 to 100
 * @param volumeMillilitres volume, above 0
 * @param weightKilograms weight of the recipient, above 0
 */
public record ProductContent(
    @Nullable BigDecimal nucleatedMillions,
    @Nullable BigDecimal nkPercent,
    @Nullable BigDecimal tPercent,
    @Nullable BigDecimal volumeMillilitres,
    @Nullable BigDecimal weightKilograms) {

  /** Nothing is known yet. */
  public static final ProductContent UNKNOWN = new ProductContent(null, null, null, null, null);

  /**
   * Cells per kg in 10⁶/kg: nucleated cells × share ÷ weight.
   *
   * @param test one of the two cell doses
   */
  public Optional<BigDecimal> millionsPerKilogram(ProductTest test) {
    BigDecimal share = share(test);
    return nucleatedMillions == null || share == null || weightKilograms == null
        ? Optional.empty()
        : Optional.of(
            nucleatedMillions
                .multiply(share)
                .divide(Figures.HUNDRED.multiply(weightKilograms), Figures.EXACTLY));
  }

  /** Endotoxin in EU/kg: EU/mL × volume ÷ weight. */
  public Optional<BigDecimal> endotoxinPerKilogram(BigDecimal unitsPerMillilitre) {
    return volumeMillilitres == null || weightKilograms == null
        ? Optional.empty()
        : Optional.of(
            unitsPerMillilitre
                .multiply(volumeMillilitres)
                .divide(weightKilograms, Figures.EXACTLY));
  }

  /** What a test needs and is not known, in words. */
  public List<String> missing(ProductTest test) {
    List<String> missing = new ArrayList<>();
    if (test.kind() == TestKind.CELL_DOSE) {
      add(missing, nucleatedMillions, "the nucleated cells of the last step");
      add(
          missing,
          share(test),
          (test == ProductTest.T_CELL_DOSE ? "the CD3+" : "the CD56+CD3−") + " percentage");
    }
    if (test.kind() == TestKind.ENDOTOXIN) {
      add(missing, volumeMillilitres, "the volume of the last step");
    }
    if (test.kind() == TestKind.CELL_DOSE || test.kind() == TestKind.ENDOTOXIN) {
      add(missing, weightKilograms, "a weight of the recipient that is recent enough");
    }
    return missing;
  }

  private @Nullable BigDecimal share(ProductTest test) {
    return test == ProductTest.T_CELL_DOSE ? tPercent : nkPercent;
  }

  private static void add(List<String> missing, @Nullable BigDecimal value, String what) {
    if (value == null) {
      missing.add(what);
    }
  }
}
