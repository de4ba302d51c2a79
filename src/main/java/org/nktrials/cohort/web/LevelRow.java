package org.nktrials.cohort.web;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.cohort.BoardView;
import org.nktrials.enrolment.PlaceRequest;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.toxicity.PatientEvaluation;

/**
 * A dose level on the board with all that its column says.
 *
 * @param trial code of the trial
 * @param offered places offered to sites that wait
 * @param staggerIsOver whether the next first dose is possible by now
 * @param staggerDays days between the first patient and the second
 * @param drug name of the escalated drug
 * @param standings "frozen" or "locked" by patient
 */
record LevelRow(
    String trial,
    BoardView.Column column,
    List<Counts.Counted> counts,
    List<Offer> offered,
    boolean staggerIsOver,
    int staggerDays,
    String drug,
    boolean mayGiveVerdict,
    boolean mayReserve,
    Map<UUID, String> standings) {

  static LevelRow of(
      BoardView board,
      BoardView.Column column,
      Map<UUID, String> sites,
      boolean mayGiveVerdict,
      boolean mayReserve,
      Map<UUID, String> standings) {
    ProtocolDefinition definition = board.recommendation().protocol().definition();
    return new LevelRow(
        board.trial().code(),
        column,
        Counts.of(column.count()),
        board.offered(column.number()).stream()
            .map(request -> new Offer(request, sites.getOrDefault(request.siteId(), "unknown")))
            .toList(),
        board.staggerIsOver(column),
        definition.stagger().value().daysAfterFirstPatient(),
        definition.escalatedTreatment().name(),
        mayGiveVerdict,
        mayReserve,
        standings);
  }

  /** "frozen" or "locked"; null where the patient's records can be entered or are not shown. */
  public @Nullable String standing(BoardView.Cell cell) {
    PatientEvaluation shown = cell.evaluation();
    return shown == null ? null : standings.get(shown.patient().id());
  }

  /** Days of decisions and offers, which belong to no site. */
  public ZoneOffset utc() {
    return ZoneOffset.UTC;
  }

  /** A place offered to a site. */
  record Offer(PlaceRequest request, String site) {}
}
