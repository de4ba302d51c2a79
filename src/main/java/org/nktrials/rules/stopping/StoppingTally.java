package org.nktrials.rules.stopping;

/**
 * What a stopping rule has to count.
 *
 * @param events patients with the event
 * @param treated patients who have had the treatment, those with the event among them
 * @param open treated patients of whom it is not yet known whether they have the event
 */
public record StoppingTally(int events, int treated, int open) {

  public StoppingTally {
    if (events < 0 || open < 0 || events + open > treated) {
      throw new IllegalArgumentException(
          "no such tally: %d events and %d open of %d treated".formatted(events, open, treated));
    }
  }
}
