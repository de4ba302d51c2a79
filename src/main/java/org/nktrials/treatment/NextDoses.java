package org.nktrials.treatment;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.protocol.Treatment;

/** Which planned doses come next for one patient: days on which nothing is recorded yet. */
final class NextDoses {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

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

  /** What is planned on the soonest open day; empty when nothing is in the days looked at. */
  static Optional<NextDay> soonest(
      ProtocolDefinition protocol,
      List<Dose> given,
      List<Authorisation> authorised,
      LocalDate from,
      int days) {
    List<Next> open =
        DoseCalendar.of(protocol, given, authorised).stream()
            .flatMap(
                calendar ->
                    protocol.treatments().stream()
                        .flatMap(drug -> next(calendar, given, authorised, drug, from, days)))
            .toList();
    return open.stream()
        .map(Next::day)
        .min(Comparator.naturalOrder())
        .map(day -> new NextDay(day, open.stream().filter(one -> one.day().equals(day)).toList()));
  }

  private static Stream<Next> next(
      DoseCalendar calendar,
      List<Dose> given,
      List<Authorisation> authorised,
      Treatment drug,
      LocalDate from,
      int days) {
    return of(calendar, given, drug, from, days)
        .map(day -> new Next(drug, day, covered(authorised, drug, day)))
        .stream();
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

  /** The doses of a day. */
  record NextDay(LocalDate day, List<Next> doses) {

    NextDay {
      doses = List.copyOf(doses);
    }

    /** "today: IM, IL2 (not authorised)". */
    String words(LocalDate today) {
      return (day.equals(today) ? "today" : DAY.format(day))
          + doses.stream()
              .map(one -> one.drug().code() + (one.authorised() ? "" : " (not authorised)"))
              .collect(joining(", ", ": ", ""));
    }
  }

  /** A dose that comes next, and whether an authorisation covers its day. */
  record Next(Treatment drug, LocalDate day, boolean authorised) {}
}
