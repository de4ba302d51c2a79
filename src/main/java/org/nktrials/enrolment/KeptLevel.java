package org.nktrials.enrolment;

/**
 * A level that was ever opened.
 *
 * @param held places reserved or confirmed
 * @param offered places offered to sites that wait
 */
record KeptLevel(LevelOpeningRecord opening, long held, long offered) {

  LevelStatus status() {
    return opening.status(Math.toIntExact(held + offered));
  }
}
