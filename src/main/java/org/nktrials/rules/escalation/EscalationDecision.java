package org.nktrials.rules.escalation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.reason.Reason;

/**
 * What an escalation design asks for next. Levels are numbered from 1 at the lowest. The level that
 * exceeded, the MTD and the recommended phase II dose are three things: the first two are here, the
 * third is a decision of people.
 */
public sealed interface EscalationDecision {

  /** Patients of a new cohort. */
  int COHORT_SIZE = 3;

  /** Sentence, reasons, deviations and the exceeded level. */
  Grounds grounds();

  /** Stable name of the kind of decision. */
  DecisionCode code();

  /** Level that the next patients are treated at or waited for; null when the trial is complete. */
  default @Nullable Integer nextLevel() {
    return null;
  }

  /** Patients to treat at the next level before the next decision; 0 when complete. */
  default int additionalPatients() {
    return 0;
  }

  /** The MTD; null unless one is declared. */
  default @Nullable Integer mtdLevel() {
    return null;
  }

  /** Whether the escalation is over. */
  default boolean trialComplete() {
    return nextLevel() == null;
  }

  /** Lowest level that exceeds the MTD; null where none does. */
  default @Nullable Integer exceededLevel() {
    return grounds().exceededLevel();
  }

  /** The decision in one sentence. */
  default String sentence() {
    return grounds().sentence();
  }

  /** Every ground with its source. */
  default List<Reason> reasons() {
    return grounds().reasons();
  }

  /** Steps of the history that the rules could not have produced. */
  default List<Deviation> deviations() {
    return grounds().deviations();
  }

  /** No cohort yet: treat three patients at the start level. */
  record Start(int level, Grounds grounds) implements EscalationDecision {
    @Override
    public DecisionCode code() {
      return DecisionCode.START;
    }

    @Override
    public Integer nextLevel() {
      return level;
    }

    @Override
    public int additionalPatients() {
      return COHORT_SIZE;
    }
  }

  /** Treat three patients at a level that nobody was treated at, above a level that passes. */
  record Escalate(int from, int to, Grounds grounds) implements EscalationDecision {
    @Override
    public DecisionCode code() {
      return DecisionCode.ESCALATE;
    }

    @Override
    public Integer nextLevel() {
      return to;
    }

    @Override
    public int additionalPatients() {
      return COHORT_SIZE;
    }
  }

  /** Treat more patients, at least one, at a level that has three or more evaluable patients. */
  record Expand(int at, int additionalPatients, Grounds grounds) implements EscalationDecision {
    @Override
    public DecisionCode code() {
      return DecisionCode.EXPAND;
    }

    @Override
    public Integer nextLevel() {
      return at;
    }
  }

  /**
   * No decision before more is known of a level: windows are open, or fewer than three patients are
   * evaluable, or a cohort with two DLTs is completed first.
   *
   * @param at the level that is waited for
   * @param pending patients in the DLT window at this level and below
   * @param additionalPatients patients to treat meanwhile, from 0
   */
  record AwaitDltWindow(int at, int pending, int additionalPatients, Grounds grounds)
      implements EscalationDecision {
    @Override
    public DecisionCode code() {
      return DecisionCode.AWAIT;
    }

    @Override
    public Integer nextLevel() {
      return at;
    }
  }

  /** No dose levels: treat patients one after another while no stopping rule is met. */
  record GoOn(int at, int additionalPatients, Grounds grounds) implements EscalationDecision {
    @Override
    public DecisionCode code() {
      return DecisionCode.STAY;
    }

    @Override
    public Integer nextLevel() {
      return at;
    }
  }

  /** Leave the current level for a lower one; 0 more patients where its open windows suffice. */
  record DeEscalate(int from, int to, int additionalPatients, Grounds grounds)
      implements EscalationDecision {
    @Override
    public DecisionCode code() {
      return DecisionCode.DE_ESCALATE;
    }

    @Override
    public Integer nextLevel() {
      return to;
    }
  }

  /** The trial is complete and the level is the MTD. */
  record DeclareMtd(int level, Grounds grounds) implements EscalationDecision {
    @Override
    public DecisionCode code() {
      return DecisionCode.DECLARE_MTD;
    }

    @Override
    public Integer mtdLevel() {
      return level;
    }
  }

  /** The trial is complete; the lowest level exceeds, so there is no MTD. */
  record StopNoMtd(Grounds grounds) implements EscalationDecision {
    @Override
    public DecisionCode code() {
      return DecisionCode.STOP_NO_MTD;
    }
  }

  /** The trial is complete; the top level passed, and the protocol then names no MTD. */
  record StopMtdNotReached(int topLevel, Grounds grounds) implements EscalationDecision {
    @Override
    public DecisionCode code() {
      return DecisionCode.STOP_MTD_NOT_REACHED;
    }
  }
}
