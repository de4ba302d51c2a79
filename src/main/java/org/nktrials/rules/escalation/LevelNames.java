package org.nktrials.rules.escalation;

/** How sentences name a dose level, such as "Level II · 6 MIU/day". */
@FunctionalInterface
public interface LevelNames {

  /** "level 2", for those who have no labels. */
  LevelNames NUMBERS = level -> "level " + level;

  /**
   * Name of a level as it reads within a sentence.
   *
   * @param level from 1 at the lowest to the number of levels
   */
  String nameOf(int level);
}
