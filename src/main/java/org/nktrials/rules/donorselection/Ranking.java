package org.nktrials.rules.donorselection;

import java.util.Arrays;
import java.util.List;

/**
 * Order of candidates: the protocol's criterion met, then undetermined, then not met; within these
 * the higher B content score, an indeterminate one last; then the order in which they were given.
 */
final class Ranking {

  /** More than the scores of one verdict. */
  private static final int PLACES = 10;

  private Ranking() {}

  /** The rank of each candidate, from 1, in the order given. */
  static int[] ranks(
      DonorSelectionSettings settings, List<TypedDonor> donors, List<Mismatch> found) {
    long[] best = new long[donors.size()];
    for (int at = 0; at < best.length; at++) {
      int place = place(found.get(at).verdict(settings.model(), settings.countKir3dl2()));
      long key = (long) place * PLACES - score(donors.get(at).bContent());
      best[at] = key << Integer.SIZE | at;
    }
    Arrays.sort(best);
    int[] ranks = new int[best.length];
    for (int rank = 0; rank < ranks.length; rank++) {
      ranks[(int) best[rank]] = rank + 1;
    }
    return ranks;
  }

  static int place(Verdict verdict) {
    return switch (verdict) {
      case YES -> 0;
      case UNDETERMINED -> 1;
      case NO -> 2;
    };
  }

  private static int score(BContent content) {
    Integer score = content.score();
    return score == null ? -1 : score;
  }
}
