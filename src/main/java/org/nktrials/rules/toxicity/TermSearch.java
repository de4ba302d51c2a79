package org.nktrials.rules.toxicity;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Finds terms by the beginnings of their words, of what wards call them and of their class. */
final class TermSearch {

  private static final int SAME = 0;
  private static final int BEGINS_LIKE_IT = 1;
  private static final int HAS_ALL_WORDS = 2;
  private static final int ONLY_WITH_CLASS = 3;
  private static final int NOT_AT_ALL = 4;

  private final List<Entry> entries;

  /**
   * A search over terms.
   *
   * @param said what people say, by the name of the term that they mean
   */
  TermSearch(List<CtcaeTerm> terms, Map<String, List<String>> said) {
    this.entries =
        terms.stream()
            .flatMap(
                term ->
                    Stream.concat(
                            Stream.of(term.name()),
                            said.getOrDefault(term.name(), List.of()).stream())
                        .map(phrase -> Entry.of(term, phrase)))
            .toList();
  }

  List<CtcaeTerm> find(String typed, int limit) {
    String wanted = folded(typed);
    if (wanted.isEmpty()) {
      return List.of();
    }
    List<String> words = List.of(wanted.split(" "));
    return entries.stream()
        .map(entry -> new Hit(entry, entry.rank(wanted, words)))
        .filter(hit -> hit.rank() < NOT_AT_ALL)
        .sorted(
            Comparator.comparingInt(Hit::rank)
                .thenComparingInt(hit -> hit.entry().folded().length())
                .thenComparing(hit -> hit.entry().folded()))
        .map(hit -> hit.entry().term())
        .distinct()
        .limit(limit)
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

  private record Hit(Entry entry, int rank) {}

  private record Entry(CtcaeTerm term, String folded, List<String> words, List<String> ofClass) {

    static Entry of(CtcaeTerm term, String phrase) {
      String folded = TermSearch.folded(phrase);
      return new Entry(
          term,
          folded,
          List.of(folded.split(" ")),
          List.of(TermSearch.folded(term.systemOrganClass()).split(" ")));
    }

    int rank(String wanted, List<String> typed) {
      if (folded.equals(wanted)) {
        return SAME;
      }
      if (typed.stream().allMatch(word -> begins(words, word))) {
        return folded.startsWith(wanted) ? BEGINS_LIKE_IT : HAS_ALL_WORDS;
      }
      return typed.stream().allMatch(word -> begins(words, word) || begins(ofClass, word))
          ? ONLY_WITH_CLASS
          : NOT_AT_ALL;
    }

    private static boolean begins(List<String> words, String typed) {
      return words.stream().anyMatch(word -> word.startsWith(typed));
    }
  }
}
