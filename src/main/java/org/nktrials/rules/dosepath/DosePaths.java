package org.nktrials.rules.dosepath;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.nktrials.rules.dosepath.DosePath.Branch;
import org.nktrials.rules.escalation.Cohort;
import org.nktrials.rules.escalation.DoseHistory;
import org.nktrials.rules.escalation.EscalationDecision;
import org.nktrials.rules.escalation.LevelNames;
import org.nktrials.rules.escalation.ThreePlusThree;
import org.nktrials.rules.escalation.ThreePlusThreeSettings;

/**
 * Dose transition pathways of the 3+3 design: every outcome of the next cohorts with the decision
 * that follows (Yap 2017 for the idea). A cohort is seen whole; patients in the window at the level
 * to decide are part of it, and windows at other levels are taken to close without a DLT.
 */
public final class DosePaths {

  private final ThreePlusThreeSettings settings;
  private final LevelNames names;

  /**
   * Paths by these settings.
   *
   * @param names how sentences name the levels
   */
  public DosePaths(ThreePlusThreeSettings settings, LevelNames names) {
    this.settings = settings;
    this.names = names;
  }

  /**
   * The tree of decisions.
   *
   * @param cohorts how many cohorts ahead, 0 for the present decision alone
   */
  public DosePath ahead(DoseHistory history, int cohorts) {
    EscalationDecision decision = ThreePlusThree.decide(history, settings, names);
    int observed = observed(history, decision);
    return new DosePath(
        decision, observed, cohorts == 0 ? List.of() : branches(history, decision, cohorts));
  }

  private List<Branch> branches(DoseHistory history, EscalationDecision decision, int cohorts) {
    List<Branch> branches = new ArrayList<>();
    int observed = observed(history, decision);
    for (int dlt = 0; dlt <= observed && observed > 0; dlt++) {
      DosePath next = ahead(after(history, decision, dlt), cohorts - 1);
      Branch before = branches.isEmpty() ? null : branches.getLast();
      if (before != null && same(before.next().decision(), next.decision())) {
        branches.set(branches.size() - 1, new Branch(before.fewest(), dlt, before.next()));
      } else {
        branches.add(new Branch(dlt, dlt, next));
      }
    }
    return branches;
  }

  /** Patients whose outcome is seen next; 0 when the trial is complete. */
  static int observed(DoseHistory history, EscalationDecision decision) {
    Integer level = decision.nextLevel();
    return level == null ? 0 : decision.additionalPatients() + pendingAt(history, level);
  }

  /** The history once the next cohort is seen with so many DLTs. */
  static DoseHistory after(DoseHistory history, EscalationDecision decision, int dlt) {
    int level = Objects.requireNonNull(decision.nextLevel());
    List<Cohort> cohorts = new ArrayList<>();
    for (Cohort cohort : history.cohorts()) {
      int closed = cohort.level() == level ? 0 : cohort.pending();
      cohorts.add(Cohort.closed(cohort.level(), cohort.evaluable() + closed, cohort.dlt()));
    }
    cohorts.add(Cohort.closed(level, observed(history, decision), dlt));
    return new DoseHistory(history.doseLevels(), history.startLevel(), cohorts);
  }

  private static int pendingAt(DoseHistory history, int level) {
    return history.cohorts().stream()
        .filter(cohort -> cohort.level() == level)
        .mapToInt(Cohort::pending)
        .sum();
  }

  private static boolean same(EscalationDecision one, EscalationDecision other) {
    return one.code() == other.code()
        && Objects.equals(one.nextLevel(), other.nextLevel())
        && Objects.equals(one.mtdLevel(), other.mtdLevel())
        && one.additionalPatients() == other.additionalPatients();
  }
}
