package org.nktrials.statistics;

/**
 * What a calculation found, or why there is nothing to find: never NaN.
 *
 * @param <R> type of the result
 */
public sealed interface Outcome<R> {

  /**
   * There is a result.
   *
   * @param result the result
   * @param <R> its type
   */
  record Found<R>(R result) implements Outcome<R> {}

  /**
   * The records do not determine a result.
   *
   * @param why the kind of obstacle
   * @param sentence the obstacle in words, with the name of what is affected
   * @param <R> type of the result that is not there
   */
  record Undefined<R>(WhyUndefined why, String sentence) implements Outcome<R> {}

  /** An undefined outcome in the words of its kind. */
  static <R> Outcome<R> undefined(WhyUndefined why) {
    return new Undefined<>(why, why.sentence());
  }
}
