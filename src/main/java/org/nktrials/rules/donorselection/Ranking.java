package org.nktrials.rules.donorselection;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Order of candidates: the protocol's criterion met, then undetermined, then not met; within these
 * the higher B content score, an indeterminate one last; then the order in which they were given.
 */
final class Ranking {

  private Ranking() {}

  /** The rank of each candidate, from 1, in the order given. */
  static int[] ranks(
      DonorSelectionSettings settings, List<TypedDonor> donors, List<Mismatch> found) {
    List<Integer> best =
        IntStream.range(0, donors.size())
            .boxed()
            .sorted(
                Comparator.<Integer>comparingInt(
                        at ->
                            place(found.get(at).verdict(settings.model(), settings.countKir3dl2())))
                    .thenComparingInt(at -> -score(donors.get(at).bContent())))
            .toList();
    int[] ranks = new int[best.size()];
    for (int rank = 0; rank < ranks.length; rank++) {
      ranks[best.get(rank)] = rank + 1;
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
