package org.nktrials.cohort.web;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nktrials.cohort.BoardView;
import org.nktrials.enrolment.PlaceRequest;
import org.nktrials.protocol.ProtocolDefinition;

/**
 * A dose level on the board with all that its column says.
 *
 * @param trial code of the trial
 * @param offered places offered to sites that wait
 * @param staggerIsOver whether the next first dose is possible by now
 * @param staggerDays days between the first patient and the second
 * @param drug name of the escalated drug
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
    boolean mayReserve) {

  static LevelRow of(
      BoardView board,
      BoardView.Column column,
      Map<UUID, String> sites,
      boolean mayGiveVerdict,
      boolean mayReserve) {
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
        mayReserve);
  }

  /** Days of decisions and offers, which belong to no site. */
  public ZoneOffset utc() {
    return ZoneOffset.UTC;
  }

  /** A place offered to a site. */
  record Offer(PlaceRequest request, String site) {}
}
