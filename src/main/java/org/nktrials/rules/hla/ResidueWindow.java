package org.nktrials.rules.hla;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds residues 57 to 103 of the mature protein in a sequence. Residue 1 is position 25 of a
 * full-length precursor (24 residues of leader); partial sequences and those with an insertion or
 * deletion start elsewhere, so each is placed by its best ungapped match with the full-length ones
 * of its locus. Below 34 equal residues of 47 a sequence is not placed.
 */
final class ResidueWindow {

  private static final int FIRST = 57;
  private static final int LENGTH = 47;
  private static final int LEADER = 24;
  private static final int LEAST_MATCH = 34;

  /** Letters and the asterisk are all that a sequence is read with. */
  private static final int LETTERS = 128;

  /** A real release needs a hundredth of it; a crafted one must not keep the server busy. */
  private static final long MOST_COMPARISONS = 20_000_000;

  private final Set<String> references;
  private final boolean[][] seen = new boolean[LENGTH][LETTERS];
  private long comparisons;

  private ResidueWindow(Set<String> references) {
    this.references = references;
    references.forEach(this::see);
  }

  private void see(String reference) {
    for (int at = 0; at < LENGTH; at++) {
      seen[at][reference.charAt(at)] = true;
    }
  }

  /** Takes the sequences of the most frequent full length, from methionine on, as references. */
  static ResidueWindow of(List<ProteinRecord> records) {
    List<String> whole =
        records.stream()
            .map(ProteinRecord::sequence)
            .filter(
                sequence -> sequence.startsWith("M") && sequence.length() > LEADER + FIRST + LENGTH)
            .toList();
    Map<Integer, Long> lengths =
        whole.stream().collect(Collectors.groupingBy(String::length, Collectors.counting()));
    int usual =
        lengths.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(0);
    Set<String> references = new HashSet<>();
    whole.stream()
        .filter(sequence -> sequence.length() == usual)
        .map(sequence -> sequence.substring(LEADER + FIRST - 1, LEADER + FIRST - 1 + LENGTH))
        .forEach(references::add);
    return new ResidueWindow(references);
  }

  /** Whether the sequences are so odd that placing them would take too long. */
  boolean isExhausted() {
    return comparisons > MOST_COMPARISONS;
  }

  boolean isEmpty() {
    return references.isEmpty();
  }

  /** The residues of a sequence; null where it cannot be placed. */
  @Nullable PlacedResidues place(String sequence) {
    for (int start = 0; start + LENGTH <= sequence.length(); start++) {
      if (references.contains(sequence.substring(start, start + LENGTH))) {
        return new PlacedResidues(sequence, start - FIRST);
      }
    }
    return best(sequence);
  }

  /** The start that matches best, also one that hangs over an end of the sequence. */
  private @Nullable PlacedResidues best(String sequence) {
    int most = LEAST_MATCH - 1;
    int place = 0;
    int hanging = LENGTH - LEAST_MATCH;
    for (int start = -hanging; start + LENGTH - hanging <= sequence.length(); start++) {
      if (mostPossible(sequence, start) <= most) {
        continue;
      }
      comparisons += references.size();
      for (String reference : references) {
        int equal = matches(sequence, start, reference, most);
        if (equal > most) {
          most = equal;
          place = start;
        }
      }
    }
    return most < LEAST_MATCH ? null : new PlacedResidues(sequence, place - FIRST);
  }

  /** Residues that any reference has at their place: no single one can match more. */
  private int mostPossible(String sequence, int start) {
    int possible = 0;
    for (int at = Math.max(0, -start); at < LENGTH && start + at < sequence.length(); at++) {
      if (seen[at][sequence.charAt(start + at)]) {
        possible++;
      }
    }
    return possible;
  }

  /** Equal residues, counted only while they can still be more than the most so far. */
  private static int matches(String sequence, int start, String reference, int most) {
    int allowed = LENGTH - most - 1;
    int equal = 0;
    for (int at = 0; at < LENGTH; at++) {
      int position = start + at;
      if (position >= 0
          && position < sequence.length()
          && sequence.charAt(position) == reference.charAt(at)) {
        equal++;
      } else if (--allowed < 0) {
        return 0;
      }
    }
    return equal;
  }

  /**
   * A sequence in its place.
   *
   * @param shift from a residue's number to its index
   */
  record PlacedResidues(String sequence, int shift) {

    /** The amino acid at a residue of the mature protein. */
    char at(int residue) {
      return sequence.charAt(residue + shift);
    }
  }
}
