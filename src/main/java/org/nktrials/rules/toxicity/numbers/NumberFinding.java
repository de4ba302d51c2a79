package org.nktrials.rules.toxicity.numbers;

import java.util.List;

/** What laboratory numbers say about one rule. */
public sealed interface NumberFinding {

  /** Whole sentences with every number and its date; at least one. */
  List<String> sentences();

  /** Dose-limiting. */
  record Met(List<String> sentences) implements NumberFinding {

    public Met {
      sentences = List.copyOf(sentences);
    }
  }

  /** Not dose-limiting by this rule. */
  record NotMet(List<String> sentences) implements NumberFinding {

    public NotMet {
      sentences = List.copyOf(sentences);
    }
  }

  /** The samples leave it open; the sentences say which are missing. */
  record Asks(List<String> sentences) implements NumberFinding {

    public Asks {
      sentences = List.copyOf(sentences);
    }
  }

  static NumberFinding met(String sentence) {
    return new Met(List.of(sentence));
  }

  static NumberFinding notMet(String sentence) {
    return new NotMet(List.of(sentence));
  }

  static NumberFinding asks(String sentence) {
    return new Asks(List.of(sentence));
  }
}
