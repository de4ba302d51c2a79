package org.nktrials.rules.upload;

import java.util.Locale;
import java.util.Set;

/**
 * Whether a name of a tube looks as if it held the name of a person: two words of letters side by
 * side that laboratories do not use for tubes. A project rule that warns and decides nothing: it
 * misses names, and it takes words for names.
 */
final class PersonNames {

  private static final int SHORTEST = 3;

  private static final Set<String> WORDS =
      Set.of(
          "specimen",
          "sample",
          "tube",
          "group",
          "panel",
          "plate",
          "well",
          "export",
          "file",
          "fcs",
          "csv",
          "synthetic",
          "unknown",
          "patient",
          "donor",
          "subject",
          "visit",
          "cycle",
          "day",
          "week",
          "baseline",
          "screening",
          "pre",
          "post",
          "dose",
          "control",
          "controls",
          "ctrl",
          "fmo",
          "unstained",
          "stained",
          "single",
          "stain",
          "isotype",
          "comp",
          "compensation",
          "bead",
          "beads",
          "blank",
          "mean",
          "median",
          "live",
          "dead",
          "cells",
          "cell",
          "blood",
          "marrow",
          "plasma",
          "pbmc",
          "lymphocytes",
          "monocytes",
          "treg",
          "immuno",
          "with",
          "without",
          "target",
          "stim",
          "unstim",
          "test",
          "repeat",
          "copy",
          "new",
          "old",
          "and");

  private PersonNames() {}

  static boolean suspected(String name) {
    boolean before = false;
    for (String run : name.split("[^\\p{L}\\p{N}]+")) {
      boolean word = run.length() >= SHORTEST && run.chars().allMatch(Character::isLetter);
      boolean unusual = word && !WORDS.contains(run.toLowerCase(Locale.ROOT));
      if (unusual && before) {
        return true;
      }
      before = unusual;
    }
    return false;
  }
}
