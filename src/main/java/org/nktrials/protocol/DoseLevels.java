package org.nktrials.protocol;

import java.math.BigDecimal;
import java.util.List;

/**
 * The levels of the drug that is escalated.
 *
 * @param treatment code of the drug
 * @param levels lowest first, numbered from 1 without gaps, amounts ascending
 */
public record DoseLevels(String treatment, List<DoseLevel> levels) {

  public DoseLevels {
    levels = List.copyOf(levels);
    for (int i = 0; i < levels.size(); i++) {
      if (levels.get(i).number() != i + 1) {
        throw new IllegalArgumentException("level " + (i + 1) + " is missing or out of order");
      }
      if (i > 0 && levels.get(i).amount().compareTo(levels.get(i - 1).amount()) <= 0) {
        throw new IllegalArgumentException("level " + (i + 1) + " is no higher than the one below");
      }
    }
  }

  /**
   * One dose level.
   *
   * @param number from 1 at the lowest
   * @param name as published, such as II
   * @param amount for each day, in the unit of the drug
   */
  public record DoseLevel(int number, String name, BigDecimal amount) {

    public DoseLevel {
      if (amount.signum() <= 0) {
        throw new IllegalArgumentException("the amount is greater than 0, not " + amount);
      }
    }
  }
}
