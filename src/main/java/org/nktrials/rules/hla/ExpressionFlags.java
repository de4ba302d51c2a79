package org.nktrials.rules.hla;

/** What a reader must know about an expression suffix. */
final class ExpressionFlags {

  private ExpressionFlags() {}

  static String of(Expression expression) {
    return switch (expression) {
      case LOW -> "Low expression (suffix L).";
      case QUESTIONABLE -> "Questionable expression (suffix Q).";
      case ABERRANT -> "Aberrant expression (suffix A): surface expression is not known.";
      case NULL -> "Not expressed (suffix N).";
      case SECRETED -> "Secreted (suffix S).";
      case CYTOPLASMIC -> "In the cytoplasm (suffix C).";
      case NORMAL -> "";
    };
  }
}
