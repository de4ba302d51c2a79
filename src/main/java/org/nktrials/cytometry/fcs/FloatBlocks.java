package org.nktrials.cytometry.fcs;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.stream.IntStream;

/**
 * Turns records of 32-bit floating-point values into columns, some hundred events at a time, so
 * that what is turned lies in the processor's nearest cache.
 */
final class FloatBlocks {

  private static final int BLOCK_VALUES = 4096;
  private static final int SHARES = 32;

  private final MemorySegment data;
  private final ValueLayout.OfFloat layout;
  private final int parameters;
  private final int count;

  FloatBlocks(MemorySegment data, ByteOrder order, int parameters, int count) {
    this.data = data;
    this.layout = ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(order);
    this.parameters = parameters;
    this.count = count;
  }

  /** Large files are shared out over the processors if their bytes may be read by any thread. */
  void copyTo(float[][] columns) {
    int share = Math.max(BLOCK_VALUES, (count + SHARES - 1) / SHARES);
    IntStream shares = IntStream.range(0, (count + share - 1) / share);
    IntStream wherever = data.isAccessibleBy(new Thread()) ? shares.parallel() : shares;
    wherever.forEach(
        number -> copy(columns, number * share, (int) Math.min(count, (number + 1L) * share)));
  }

  private void copy(float[][] columns, int begin, int end) {
    int block = Math.max(1, BLOCK_VALUES / parameters);
    float[] values = new float[block * parameters];
    for (int from = begin; from < end; from += block) {
      int events = Math.min(block, end - from);
      long offset = (long) from * parameters * Float.BYTES;
      MemorySegment.copy(data, layout, offset, values, 0, events * parameters);
      for (int p = 0; p < parameters; p++) {
        turn(values, p, events, columns[p], from);
      }
    }
  }

  private void turn(float[] values, int parameter, int events, float[] column, int from) {
    int at = parameter;
    for (int event = 0; event < events; event++) {
      column[from + event] = values[at];
      at += parameters;
    }
  }
}
