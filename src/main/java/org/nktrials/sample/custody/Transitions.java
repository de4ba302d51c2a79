package org.nktrials.sample.custody;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The way of a sample: what may follow what. */
final class Transitions {

  private Transitions() {}

  /**
   * States in which a step may be taken. Blood that is stained and read at once skips processing.
   */
  static Set<SampleState> before(StepKind kind) {
    return switch (kind) {
      case COLLECTED -> EnumSet.of(SampleState.PLANNED);
      case RECEIVED -> EnumSet.of(SampleState.COLLECTED);
      case PROCESSED -> EnumSet.of(SampleState.RECEIVED);
      case ANALYSED -> EnumSet.of(SampleState.RECEIVED, SampleState.PROCESSED);
      case STORED -> EnumSet.complementOf(EnumSet.of(SampleState.PLANNED, SampleState.COLLECTED));
      case CANCELLED -> EnumSet.complementOf(EnumSet.of(SampleState.RELEASED));
      case LABELLED, RELEASED -> EnumSet.noneOf(SampleState.class);
    };
  }

  /** State after a step; null where it stays. */
  static @Nullable SampleState after(StepKind kind) {
    return switch (kind) {
      case COLLECTED -> SampleState.COLLECTED;
      case RECEIVED -> SampleState.RECEIVED;
      case PROCESSED -> SampleState.PROCESSED;
      case ANALYSED -> SampleState.ANALYSED;
      case RELEASED -> SampleState.RELEASED;
      case STORED, CANCELLED, LABELLED -> null;
    };
  }
}
