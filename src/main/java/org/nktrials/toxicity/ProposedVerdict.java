package org.nktrials.toxicity;

import org.nktrials.rules.toxicity.DltProposal;

/** What the rules propose, in one word that is stored. */
public enum ProposedVerdict {
  NOT_STARTED("DLT window not started"),
  WINDOW_OPEN("no DLT so far"),
  DLT("DLT"),
  NO_DLT("evaluable without DLT"),
  NOT_EVALUABLE("not evaluable"),
  UNDETERMINED("cannot be determined");

  private final String label;

  ProposedVerdict(String label) {
    this.label = label;
  }

  static ProposedVerdict of(DltProposal proposal) {
    return switch (proposal) {
      case DltProposal.WindowNotStarted _ -> NOT_STARTED;
      case DltProposal.WindowOpen _ -> WINDOW_OPEN;
      case DltProposal.DltProposed _ -> DLT;
      case DltProposal.NoDltProposed _ -> NO_DLT;
      case DltProposal.NotEvaluableProposed _ -> NOT_EVALUABLE;
      case DltProposal.Undetermined _ -> UNDETERMINED;
    };
  }

  /** What the rules propose where a verdict of this kind was signed before proposals were kept. */
  public static ProposedVerdict like(VerdictKind kind) {
    return valueOf(kind.name());
  }

  /** Words on screen. */
  public String label() {
    return label;
  }

  /** Whether the rules see the window to its end. */
  boolean isFinal() {
    return this != NOT_STARTED && this != WINDOW_OPEN;
  }

  /** Whether it is another verdict than the signed one, rather than an open question. */
  boolean contradicts(VerdictKind kind) {
    return isFinal() && this != UNDETERMINED && !name().equals(kind.name());
  }
}
