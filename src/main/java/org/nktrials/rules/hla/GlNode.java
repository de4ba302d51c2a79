package org.nktrials.rules.hla;

import java.util.List;
import java.util.stream.Collectors;

/** A part of a GL String. */
public sealed interface GlNode {

  /** As it was written. */
  String print();

  /**
   * Parts with one delimiter between them.
   *
   * @param parts at least two, each of tighter delimiters only
   */
  record Joined(GlOperator operator, List<GlNode> parts) implements GlNode {

    /** Copies the parts. */
    public Joined {
      parts = List.copyOf(parts);
    }

    @Override
    public String print() {
      return parts.stream()
          .map(GlNode::print)
          .collect(Collectors.joining(String.valueOf(operator.sign())));
    }
  }

  /**
   * One name.
   *
   * @param text as written, with {@code HLA-} where it was
   * @param position of its first character, counted from 1
   */
  record Name(String text, int position, HlaAllele allele) implements GlNode {

    @Override
    public String print() {
      return text;
    }
  }
}
