package org.nktrials.sample.upload.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nktrials.cytometry.density.AxisScale;
import org.nktrials.cytometry.density.DensityGrid;
import org.nktrials.sample.upload.FcsPicture;

/**
 * A density picture as SVG paths, one a shade.
 *
 * @param shades paths from the emptiest fields to the fullest; empty where no field has that shade
 */
record DensityPicture(FcsPicture.Pair pair, int size, List<String> shades) {

  private static final int SHADES = 6;
  private static final int FIELD = 5;

  static DensityPicture of(FcsPicture.Pair pair) {
    DensityGrid grid = pair.grid();
    List<StringBuilder> paths = new ArrayList<>();
    for (int shade = 0; shade < SHADES; shade++) {
      paths.add(new StringBuilder());
    }
    double largest = Math.log1p(grid.largest());
    for (int row = 0; row < grid.bins(); row++) {
      for (int column = 0; column < grid.bins(); column++) {
        int count = grid.count(column, row);
        if (count > 0) {
          int shade = (int) Math.min(SHADES - 1, Math.log1p(count) / largest * SHADES);
          paths
              .get(shade)
              .append('M')
              .append(column * FIELD)
              .append(' ')
              .append((grid.bins() - 1 - row) * FIELD)
              .append("h5v5h-5z");
        }
      }
    }
    return new DensityPicture(
        pair, grid.bins() * FIELD, paths.stream().map(StringBuilder::toString).toList());
  }

  /** For screen readers and the caption. */
  public String title() {
    return "%s over %s, %s scale"
        .formatted(pair.y().channel().label(), pair.x().channel().label(), scale());
  }

  /** Word for the form of the axes. */
  public String scale() {
    return words(pair.scale());
  }

  static String words(AxisScale.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** A number of an axis: three digits say enough. */
  public String number(double value) {
    if (value == 0) {
      return "0";
    }
    double size = Math.abs(value);
    return size >= 100_000 || size < 0.01
        ? String.format(Locale.ROOT, "%.1e", value)
        : new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros().toPlainString();
  }
}
