package org.nktrials.treatment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.protocol.Treatment;

/** Which planned doses come next for one patient: days on which nothing is recorded yet. */
final class NextDoses {

  private NextDoses() {}

  /**
   * The first open day of a drug among the days to come.
   *
   * @param from first day looked at, usually today
   * @param days how many days are looked at, at least 1
   */
  static Optional<LocalDate> of(
      DoseCalendar calendar, List<Dose> given, Treatment drug, LocalDate from, int days) {
    return from.datesUntil(from.plusDays(days))
        .filter(day -> isOpen(calendar, given, drug, day))
        .findFirst();
  }

  /** "Interleukin-2, Thu 15 Oct", "cyclophosphamide, today": the soonest of all drugs. */
  static Optional<Next> soonest(
      ProtocolDefinition protocol,
      List<Dose> given,
      List<Authorisation> authorised,
      LocalDate from,
      int days) {
    return DoseCalendar.of(protocol, given, authorised)
        .flatMap(
            calendar ->
                protocol.treatments().stream()
                    .flatMap(
                        drug ->
                            of(calendar, given, drug, from, days)
                                .map(day -> new Next(drug, day, covered(authorised, drug, day)))
                                .stream())
                    .min((one, other) -> one.day().compareTo(other.day())));
  }

  private static boolean covered(List<Authorisation> authorised, Treatment drug, LocalDate day) {
    return authorised.stream().anyMatch(a -> a.drug().equals(drug.code()) && a.covers(day));
  }

  private static boolean isOpen(
      DoseCalendar calendar, List<Dose> given, Treatment drug, LocalDate day) {
    int next = calendar.started() + 1;
    DoseCalendar.Planned later = calendar.begun() ? calendar.planned(drug, next) : null;
    boolean planned = calendar.plans(drug, day) || (later != null && later.includes(day));
    return planned
        && given.stream()
            .noneMatch(
                dose -> dose.counts() && dose.drug().equals(drug.code()) && dose.coversDay(day));
  }

  /** A dose that comes next, and whether an authorisation covers its day. */
  record Next(Treatment drug, LocalDate day, boolean authorised) {}
}
