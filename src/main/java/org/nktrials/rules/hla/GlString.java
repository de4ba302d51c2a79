package org.nktrials.rules.hla;

/**
 * A genotype list (GL String 1.1). Printing gives back what was read, character by character.
 *
 * @param root the whole list
 */
public record GlString(GlNode root) {

  /** Longest text that is read, in characters; ambiguous typings of all loci stay below it. */
  public static final int LONGEST = 50_000;

  /** Reads a GL String; blanks around it are dropped, blanks inside are refused. */
  public static GlReading parse(String text) {
    return GlParser.read(text);
  }

  /** As it was written. */
  public String print() {
    return root.print();
  }
}
