package org.nktrials.cytometry.density;

import java.util.Arrays;

/** How many events fall into each field of a grid over two channels. */
public final class DensityGrid {

  private static final int MOST_BINS = 1024;

  private final int bins;
  private final int[] counts;
  private int outside;

  private DensityGrid(int bins) {
    this.bins = bins;
    this.counts = new int[bins * bins];
  }

  /**
   * Counts events.
   *
   * @param x one a event
   * @param y as many
   * @param bins fields in each direction, 1 to 1024
   */
  public static DensityGrid of(float[] x, AxisScale xScale, float[] y, AxisScale yScale, int bins) {
    if (bins < 1 || bins > MOST_BINS || x.length != y.length) {
      throw new IllegalArgumentException("a grid has 1 to 1024 fields and pairs of values");
    }
    DensityGrid grid = new DensityGrid(bins);
    for (int event = 0; event < x.length; event++) {
      grid.add(xScale.at(x[event]), yScale.at(y[event]));
    }
    return grid;
  }

  private void add(double x, double y) {
    if (x >= 0 && x <= 1 && y >= 0 && y <= 1) {
      int column = Math.min(bins - 1, (int) (x * bins));
      int row = Math.min(bins - 1, (int) (y * bins));
      counts[row * bins + column]++;
    } else {
      outside++;
    }
  }

  /** Fields in each direction. */
  public int bins() {
    return bins;
  }

  /** Events of a field, from the lower left at 0, 0. */
  public int count(int column, int row) {
    return counts[row * bins + column];
  }

  /** Events beyond the scales, which a picture must name. */
  public int outside() {
    return outside;
  }

  /** Events of the fullest field. */
  public int largest() {
    return Arrays.stream(counts).max().orElse(0);
  }
}
