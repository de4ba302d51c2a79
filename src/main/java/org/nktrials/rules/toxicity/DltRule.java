package org.nktrials.rules.toxicity;

import java.util.ArrayList;
import java.util.List;
import org.nktrials.rules.laboratory.DatedValue;
import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.reason.RuleSource;
import org.nktrials.rules.toxicity.DltProposal.DltProposed;
import org.nktrials.rules.toxicity.DltProposal.NoDltProposed;
import org.nktrials.rules.toxicity.DltProposal.NotEvaluableProposed;
import org.nktrials.rules.toxicity.DltProposal.Undetermined;
import org.nktrials.rules.toxicity.DltProposal.WindowNotStarted;
import org.nktrials.rules.toxicity.DltProposal.WindowOpen;
import org.nktrials.rules.toxicity.Finding.DoseLimiting;
import org.nktrials.rules.toxicity.Finding.NotDoseLimiting;
import org.nktrials.rules.toxicity.Finding.Open;
import org.nktrials.rules.toxicity.Finding.TooLittleExposure;

/**
 * Proposes the DLT verdict of a patient from the criteria of the protocol. A patient with a DLT is
 * always evaluable, whatever else is missing. Without DLT, an open question outweighs too little
 * exposure, because its answer may be a DLT.
 *
 * @param source the protocol version
 */
public record DltRule(DltCriteria criteria, RuleSource source) {

  /** Stored with each verdict; changes whenever the same input could give another answer. */
  public static final String VERSION = "dlt-proposal-3";

  /** Proposes a verdict on the records as they stand. */
  public DltProposal propose(DltSnapshot snapshot) {
    List<Finding> findings = new ArrayList<>();
    var events = new EventRule(criteria, source);
    snapshot.events().forEach(event -> findings.addAll(events.judge(event, snapshot.observed())));
    findings.addAll(new NumberFindings(criteria, source).judge(snapshot));
    findings.addAll(new AssessmentFindings(criteria, source).judge(snapshot));
    findings.addAll(new CycleDelayRule(criteria, source).judge(snapshot.nextCycle()));
    var exposure = new ExposureRule(criteria, source);
    findings.addAll(exposure.stoppedForToxicity(snapshot));
    List<Reason> doseLimiting = reasons(findings, DoseLimiting.class);
    if (!doseLimiting.isEmpty()) {
      return new DltProposed(doseLimiting);
    }
    return switch (snapshot.window()) {
      case WindowState.NotStarted() ->
          new WindowNotStarted(List.of(reason("NOT_STARTED", "The DLT window has not started.")));
      case WindowState.Open(var daysLeft, var lastDay) ->
          new WindowOpen(
              daysLeft,
              lastDay,
              List.of(
                  reason("IN_WINDOW", "In the DLT window until " + DatedValue.day(lastDay) + ".")),
              reasons(findings, Open.class));
      case WindowState.Closed() -> {
        findings.addAll(exposure.minimumExposure(snapshot));
        yield observed(findings);
      }
      case WindowState.LeftEarly() -> leftEarly(findings);
    };
  }

  private DltProposal observed(List<Finding> findings) {
    List<Reason> open = reasons(findings, Open.class);
    if (!open.isEmpty()) {
      return new Undetermined(open);
    }
    List<Reason> tooLittle = reasons(findings, TooLittleExposure.class);
    if (!tooLittle.isEmpty()) {
      return new NotEvaluableProposed(tooLittle);
    }
    var reasons = new ArrayList<Reason>();
    reasons.add(reason("NO_DLT", "No record in the DLT window is dose-limiting."));
    reasons.addAll(reasons(findings, NotDoseLimiting.class));
    return new NoDltProposed(reasons);
  }

  private DltProposal leftEarly(List<Finding> findings) {
    List<Reason> open = reasons(findings, Open.class);
    return open.isEmpty()
        ? new NotEvaluableProposed(
            List.of(
                reason("LEFT_EARLY", "Observation ended without DLT before the window closed.")))
        : new Undetermined(open);
  }

  private Reason reason(String code, String sentence) {
    return new Reason(code, sentence, source);
  }

  private static List<Reason> reasons(List<Finding> findings, Class<? extends Finding> kind) {
    return findings.stream().filter(kind::isInstance).map(Finding::reason).toList();
  }
}
