package org.nktrials.cytometry.fcs;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.List;
import org.nktrials.cytometry.fcs.FcsParameter.NumberType;

/**
 * The measured values, uncompensated, as stored: integers without the bits beyond their range.
 * Values are read when asked for; nothing is kept.
 */
public final class FcsEvents {

  private final MemorySegment data;
  private final List<FcsParameter> parameters;
  private final ByteOrder order;
  private final int count;
  private final int recordLength;

  FcsEvents(MemorySegment data, List<FcsParameter> parameters, ByteOrder order, int count) {
    this.data = data;
    this.parameters = parameters;
    this.order = order;
    this.count = count;
    this.recordLength = parameters.stream().mapToInt(FcsParameter::bytes).sum();
  }

  /** Number of events. */
  public int count() {
    return count;
  }

  /**
   * All values of one parameter, exact for every type that is read.
   *
   * @param parameter from 0
   */
  public double[] column(int parameter) {
    ValueReader reader = reader(parameter);
    double[] column = new double[count];
    long offset = offset(parameter);
    for (int event = 0; event < count; event++) {
      column[event] = reader.read(data, offset);
      offset += recordLength;
    }
    return column;
  }

  /** The values of one event, one a parameter. */
  public double[] event(int event) {
    double[] values = new double[parameters.size()];
    long offset = (long) event * recordLength;
    for (int p = 0; p < values.length; p++) {
      values[p] = reader(p).read(data, offset);
      offset += parameters.get(p).bytes();
    }
    return values;
  }

  /**
   * True when {@link #columns} gives every value exactly: floating-point values of 32 bits, and
   * integers below 2 to the power of 24.
   */
  public boolean floatsAreExact() {
    return parameters.stream()
        .allMatch(
            p ->
                switch (p.type()) {
                  case FLOAT -> true;
                  case DOUBLE -> false;
                  case INTEGER -> p.mask() < 1L << 24;
                });
  }

  /** Bytes that {@link #columns} will take, for a caller that bounds what it allows. */
  public long columnBytes() {
    return (long) count * parameters.size() * Float.BYTES;
  }

  /** All values by parameter and event, rounded to 32-bit floating point where they need more. */
  public float[][] columns() {
    float[][] columns = new float[parameters.size()][count];
    copyTo(columns);
    return columns;
  }

  /**
   * Like {@link #columns} into arrays that are there already.
   *
   * @param columns one a parameter, each with room for every event
   */
  public void copyTo(float[][] columns) {
    if (parameters.stream().allMatch(p -> p.type() == NumberType.FLOAT)) {
      new FloatBlocks(data, order, parameters.size(), count).copyTo(columns);
      return;
    }
    for (int p = 0; p < columns.length; p++) {
      ValueReader reader = reader(p);
      long offset = offset(p);
      for (int event = 0; event < count; event++) {
        columns[p][event] = (float) reader.read(data, offset);
        offset += recordLength;
      }
    }
  }

  private long offset(int parameter) {
    return parameters.subList(0, parameter).stream().mapToLong(FcsParameter::bytes).sum();
  }

  private ValueReader reader(int parameter) {
    FcsParameter p = parameters.get(parameter);
    ValueLayout.OfFloat floats = ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(order);
    ValueLayout.OfDouble doubles = ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(order);
    return switch (p.type()) {
      case FLOAT -> (segment, offset) -> segment.get(floats, offset);
      case DOUBLE -> (segment, offset) -> segment.get(doubles, offset);
      case INTEGER -> new IntegerReader(p.bytes(), p.mask(), order == ByteOrder.BIG_ENDIAN);
    };
  }
}
