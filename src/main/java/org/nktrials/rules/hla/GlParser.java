package org.nktrials.rules.hla;

import java.util.ArrayList;
import java.util.List;

/** Reads the text of a GL String and finds all of its errors, not only the first. */
final class GlParser {

  /** A text that is no GL String at all need not be told character by character. */
  private static final int MOST_PROBLEMS = 20;

  private static final List<GlOperator> OPERATORS = List.of(GlOperator.values());

  private final String text;
  private final List<GlProblem> problems = new ArrayList<>();

  private GlParser(String text) {
    this.text = text;
  }

  static GlReading read(String text) {
    String list = text.stripTrailing();
    int from = list.length() - list.stripLeading().length();
    if (from == list.length()) {
      return refused(1, "The typing is empty.");
    }
    if (list.length() - from > GlString.LONGEST) {
      return refused(from + GlString.LONGEST + 1, "The typing is longer than 50,000 characters.");
    }
    return new GlParser(list).whole(from);
  }

  private GlReading whole(int from) {
    GlNode root = node(from, text.length(), 0);
    return problems.isEmpty()
        ? new GlReading.Read(new GlString(root))
        : new GlReading.Unreadable(problems.subList(0, Math.min(problems.size(), MOST_PROBLEMS)));
  }

  /** The part of the text from (inclusive) to (exclusive), split at this delimiter or tighter. */
  private GlNode node(int from, int to, int level) {
    if (level == OPERATORS.size()) {
      return name(from, to);
    }
    GlOperator operator = OPERATORS.get(level);
    int next = text.indexOf(operator.sign(), from);
    if (next < 0 || next >= to) {
      return node(from, to, level + 1);
    }
    List<GlNode> parts = new ArrayList<>();
    int start = from;
    while (next >= 0 && next < to) {
      parts.add(node(start, next, level + 1));
      start = next + 1;
      next = text.indexOf(operator.sign(), start);
    }
    parts.add(node(start, to, level + 1));
    return new GlNode.Joined(operator, parts);
  }

  private GlNode name(int from, int to) {
    String name = text.substring(from, to);
    return switch (HlaAllele.parse(name)) {
      case AlleleReading.Named(var allele) -> new GlNode.Name(name, from + 1, allele);
      case AlleleReading.Unreadable(var problem) -> {
        problems.add(new GlProblem(from + problem.position(), problem.message()));
        yield new GlNode.Joined(GlOperator.ALLELE, List.of());
      }
    };
  }

  private static GlReading refused(int position, String message) {
    return new GlReading.Unreadable(List.of(new GlProblem(position, message)));
  }
}
