package org.nktrials.rules.toxicity;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds terms by the beginnings of their words. */
final class TermSearch {

  private final List<Entry> entries;

  TermSearch(List<CtcaeTerm> terms) {
    this.entries = terms.stream().map(Entry::of).toList();
  }

  List<CtcaeTerm> find(String typed, int limit) {
    String wanted = folded(typed);
    if (wanted.isEmpty()) {
      return List.of();
    }
    List<String> words = List.of(wanted.split(" "));
    return entries.stream()
        .filter(entry -> entry.hasAll(words))
        .sorted(
            Comparator.comparingInt((Entry entry) -> entry.rank(wanted))
                .thenComparingInt(entry -> entry.folded().length())
                .thenComparing(Entry::folded))
        .limit(limit)
        .map(Entry::term)
        .toList();
  }

  /** Words in lower case without accents, ligature spellings shortened, divided by one blank. */
  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replace("ae", "e")
        .replace("oe", "e")
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }

  private record Entry(CtcaeTerm term, String folded) {

    static Entry of(CtcaeTerm term) {
      return new Entry(term, TermSearch.folded(term.name()));
    }

    boolean hasAll(List<String> words) {
      return words.stream()
          .allMatch(word -> Stream.of(folded.split(" ")).anyMatch(part -> part.startsWith(word)));
    }

    int rank(String wanted) {
      if (folded.equals(wanted)) {
        return 0;
      }
      return folded.startsWith(wanted) ? 1 : 2;
    }
  }
}
