package org.nktrials.sample.upload;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.nktrials.cytometry.density.AxisScale;
import org.nktrials.cytometry.density.DensityGrid;
import org.nktrials.cytometry.fcs.FcsDataSet;
import org.nktrials.sample.upload.FcsPicture.Axis;
import org.nktrials.sample.upload.FcsPicture.Channel;
import org.nktrials.sample.upload.FcsPicture.Pair;

/** Counts events over pairs of channels. */
final class FcsPairs {

  private static final int BINS = 64;

  /** Where the inverse hyperbolic sine turns from linear to logarithmic: usual for fluorescence. */
  private static final double COFACTOR = 150;

  /** Beyond these shares lie stray events that would squeeze the others together. */
  private static final double STRAY = 0.001;

  private FcsPairs() {}

  /** Forward over sideward scatter; the first two channels where a file has no such names. */
  static Pair scatter(FcsDataSet set, List<Channel> channels) {
    int forward = named(channels, "FSC", 0);
    int sideward = named(channels, "SSC", Math.min(1, channels.size() - 1));
    return of(set, channels.get(forward), channels.get(sideward), AxisScale.Kind.LINEAR);
  }

  static int named(List<Channel> channels, String start, int otherwise) {
    int found = -1;
    for (Channel channel : channels) {
      String name = channel.name().toUpperCase(Locale.ROOT);
      if (name.startsWith(start) && (found < 0 || name.equals(start + "-A"))) {
        found = channel.index();
      }
    }
    return found < 0 ? otherwise : found;
  }

  static Pair of(FcsDataSet set, Channel x, Channel y, AxisScale.Kind kind) {
    float[] across = column(set, x);
    float[] up = column(set, y);
    Axis xAxis = axis(x, across, kind);
    Axis yAxis = axis(y, up, kind);
    return new Pair(
        xAxis,
        yAxis,
        kind,
        DensityGrid.of(across, scale(xAxis, kind), up, scale(yAxis, kind), BINS));
  }

  private static AxisScale scale(Axis axis, AxisScale.Kind kind) {
    return new AxisScale(kind, axis.from(), axis.to(), COFACTOR);
  }

  private static float[] column(FcsDataSet set, Channel channel) {
    double[] exact = set.events().column(channel.index());
    float[] values = new float[exact.length];
    for (int event = 0; event < exact.length; event++) {
      values[event] = (float) exact[event];
    }
    return values;
  }

  private static Axis axis(Channel channel, float[] values, AxisScale.Kind kind) {
    float[] sorted = finite(values);
    if (sorted.length == 0) {
      return new Axis(channel, kind == AxisScale.Kind.LOG ? 1 : 0, 10, 0, 0, 0);
    }
    double least = sorted[0];
    double most = sorted[sorted.length - 1];
    double to = at(sorted, 1 - STRAY);
    double from =
        switch (kind) {
          case LINEAR -> Math.min(0, at(sorted, STRAY));
          case ASINH -> at(sorted, STRAY);
          case LOG -> smallestAboveZero(sorted);
        };
    return new Axis(
        channel,
        from,
        to > from ? to : from + Math.max(1, Math.abs(from)),
        least,
        at(sorted, 0.5),
        most);
  }

  private static float[] finite(float[] values) {
    float[] kept = new float[values.length];
    int count = 0;
    for (float value : values) {
      if (Float.isFinite(value)) {
        kept[count++] = value;
      }
    }
    float[] sorted = Arrays.copyOf(kept, count);
    Arrays.sort(sorted);
    return sorted;
  }

  private static double at(float[] sorted, double share) {
    return sorted[(int) Math.round(share * (sorted.length - 1))];
  }

  /** Of those that have a logarithm, without the strays. */
  private static double smallestAboveZero(float[] sorted) {
    int first = 0;
    while (first < sorted.length && sorted[first] <= 0) {
      first++;
    }
    return first == sorted.length ? 1 : sorted[first + (int) (STRAY * (sorted.length - first))];
  }
}
