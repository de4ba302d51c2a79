package org.nktrials.cytometry.fcs;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads FCS 2.0, 3.0, 3.1 and 3.2 (Spidlen et al., Cytometry A 2010;77:97 and 2021;99:100). Whoever
 * opens the file hands in its bytes, mapped or in memory, and keeps them open while data sets are
 * in use. Nothing is allocated on the word of the file: each size is first held against its length.
 */
public final class FcsFiles {

  /** Data sets that one file may chain. */
  static final int MOST_DATA_SETS = 64;

  private FcsFiles() {}

  /**
   * Every data set that the file chains, in order; they are never joined.
   *
   * @return at least one outcome; the last one is a refusal if the chain breaks
   */
  public static List<FcsOutcome> dataSets(MemorySegment file) {
    List<FcsOutcome> found = new ArrayList<>();
    long offset = 0;
    while (found.size() < MOST_DATA_SETS) {
      FcsOutcome next = dataSet(file, offset);
      found.add(next);
      if (!(next instanceof FcsOutcome.Opened(var opened)) || opened.nextOffset() == 0) {
        return List.copyOf(found);
      }
      long step = opened.nextOffset();
      if (step < 0 || step > file.byteSize() - offset) {
        found.add(broken(offset, "The next data set would begin outside the file."));
        return List.copyOf(found);
      }
      offset += step;
    }
    found.add(broken(offset, "The file chains more than " + MOST_DATA_SETS + " data sets."));
    return List.copyOf(found);
  }

  private static FcsOutcome broken(long offset, String sentence) {
    return new FcsOutcome.Refused(offset, FcsRefusal.BROKEN_CHAIN, sentence);
  }

  private static FcsOutcome dataSet(MemorySegment file, long offset) {
    try {
      MemorySegment segment = file.asSlice(offset).asReadOnly();
      return new FcsOutcome.Opened(new FcsAssembly(segment).dataSet());
    } catch (FcsRefused refused) {
      return refused.at(offset);
    }
  }
}
