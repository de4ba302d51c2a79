package org.nktrials.rules.upload;

import java.util.List;

/**
 * Looks for a laboratory's words of control tubes in names: anywhere, not inside a longer word;
 * capitals do not matter. The letters with which words begin are looked up first, so that the many
 * names that hold none are passed over at once.
 */
final class ControlWords {

  /** Below it a letter is looked up in the table; all others are compared. */
  private static final int PLAIN = 128;

  private final List<String> words;
  private final boolean[] begins = new boolean[PLAIN];

  ControlWords(List<String> words) {
    this.words = words.stream().filter(word -> !word.isEmpty()).toList();
    for (char letter = 0; letter < PLAIN; letter++) {
      String one = String.valueOf(letter);
      begins[letter] = this.words.stream().anyMatch(word -> one.regionMatches(true, 0, word, 0, 1));
    }
  }

  boolean in(String name) {
    for (int at = 0; at < name.length(); at++) {
      char letter = name.charAt(at);
      if ((letter >= PLAIN || begins[letter])
          && (at == 0 || !Character.isLetter(name.charAt(at - 1)))
          && oneBegins(name, at)) {
        return true;
      }
    }
    return false;
  }

  private boolean oneBegins(String name, int at) {
    for (String word : words) {
      int end = at + word.length();
      if (name.regionMatches(true, at, word, 0, word.length())
          && (end == name.length() || !Character.isLetter(name.charAt(end)))) {
        return true;
      }
    }
    return false;
  }
}
