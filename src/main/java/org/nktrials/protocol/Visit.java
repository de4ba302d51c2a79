package org.nktrials.protocol;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.schedule.VisitRule;
import org.nktrials.rules.schedule.VisitRule.DrugAnchor;
import org.nktrials.rules.schedule.VisitTiming;
import org.nktrials.rules.schedule.VisitWindow;

/**
 * A visit of the protocol.
 *
 * @param id unique in the protocol, such as C1D10
 * @param label as spelled on pages
 * @param anchorsNext code of the drug whose first dose is planned at this visit and from which the
 *     visits after it are counted; null where the anchor stays
 * @param procedures codes of what is done, at least one
 * @param subject whom it is a visit of; absent = those who are treated
 * @param followUp whether it is expected after treatment ended; absent = no
 */
public record Visit(
    String id,
    String label,
    VisitTiming timing,
    VisitWindow window,
    @Nullable String anchorsNext,
    List<String> procedures,
    @Nullable SubjectKind subject,
    @Nullable Boolean followUp) {

  public Visit {
    procedures = List.copyOf(procedures);
  }

  /** Whom it is a visit of; those who are treated where the file says nothing. */
  public SubjectKind of() {
    return subject == null ? SubjectKind.RECIPIENT : subject;
  }

  /** Whether it is expected after treatment ended, though counted from a study day. */
  public boolean goesOnAfterTreatment() {
    return Boolean.TRUE.equals(followUp);
  }

  VisitRule rule(Function<String, String> drugName) {
    return new VisitRule(
        id,
        timing,
        window,
        anchorsNext == null ? null : new DrugAnchor(anchorsNext, drugName.apply(anchorsNext)),
        goesOnAfterTreatment());
  }
}
