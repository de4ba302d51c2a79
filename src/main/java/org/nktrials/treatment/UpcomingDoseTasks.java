package org.nktrials.treatment;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.enrolment.LevelState;
import org.nktrials.patient.DueItem;
import org.nktrials.patient.DueSource;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.Treatment;
import org.nktrials.treatment.UpcomingDoses.OnTreatment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The pharmacist's next 48 hours: doses planned, their level and the decision that opened it. */
@Component
class UpcomingDoseTasks implements DueSource {

  private static final int DAYS_AHEAD = 2;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);

  private final UpcomingDoses upcoming;
  private final LevelDecisions decisions;
  private final ProtocolService protocols;
  private final Authority authority;
  private final Clock clock;

  UpcomingDoseTasks(
      UpcomingDoses upcoming,
      LevelDecisions decisions,
      ProtocolService protocols,
      Authority authority,
      Clock clock) {
    this.upcoming = upcoming;
    this.decisions = decisions;
    this.protocols = protocols;
    this.authority = authority;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public List<DueItem> due(Collection<UUID> trialIds) {
    List<UUID> trials = trialIds.stream().filter(trial -> prepares(trial, null)).toList();
    if (trials.isEmpty()) {
      return List.of();
    }
    return items(
        upcoming.of(trials).stream()
            .filter(patient -> prepares(patient.trialId(), patient.siteId())));
  }

  @Override
  @Transactional(readOnly = true)
  public List<DueItem> due(PatientSummary patient) {
    return prepares(patient.trialId(), patient.site().id())
        ? items(upcoming.of(patient).stream())
        : List.of();
  }

  private List<DueItem> items(Stream<OnTreatment> patients) {
    List<Coming> coming = patients.flatMap(this::coming).toList();
    Set<UUID> ids =
        coming.stream()
            .map(one -> one.patient().decision())
            .filter(Objects::nonNull)
            .collect(toSet());
    Map<UUID, Integer> numbers = ids.isEmpty() ? Map.of() : decisions.numbers(ids);
    return coming.stream().map(one -> item(one, numbers)).toList();
  }

  /** Pharmacists, not the investigators, who may authorise too but prepare no dose. */
  private boolean prepares(UUID trial, @Nullable UUID site) {
    return authority.may(Permission.AUTHORISE_DOSE, trial, site)
        && !authority.may(Permission.LIFT_WITHHOLDING, trial, site);
  }

  /** Of each drug the first day from today on that is planned and not recorded. */
  private Stream<Coming> coming(OnTreatment patient) {
    ProtocolDefinition protocol = protocols.version(patient.protocolVersionId()).definition();
    LocalDate today = patient.dateAt(clock.instant());
    return DoseCalendar.of(protocol, patient.given(), patient.authorised()).stream()
        .flatMap(
            calendar ->
                protocol.treatments().stream()
                    .flatMap(
                        drug ->
                            NextDoses.of(calendar, patient.given(), drug, today, DAYS_AHEAD + 1)
                                .map(day -> new Coming(patient, protocol, drug, day))
                                .stream()));
  }

  private static DueItem item(Coming one, Map<UUID, Integer> numbers) {
    OnTreatment patient = one.patient();
    boolean authorised =
        patient.authorised().stream()
            .anyMatch(a -> a.drug().equals(one.drug().code()) && a.covers(one.day()));
    String amount =
        one.protocol()
            .dailyAmount(one.drug(), patient.level())
            .map(a -> a.toPlainString() + " " + one.drug().dose().value().unit())
            .orElse("no amount planned");
    return new DueItem(
        DueItem.VISIT,
        one.day(),
        patient.code(),
        "Dose planned: %s %s".formatted(one.drug().name(), amount),
        "%s, %s; %s"
            .formatted(
                one.protocol().levelName(patient.level()),
                opened(patient, numbers),
                authorised ? "authorised" : "not authorised yet"),
        authorised ? "Look" : "Authorise",
        "/patients/%s/doses?drug=%s".formatted(patient.code(), one.drug().code()));
  }

  private static String opened(OnTreatment patient, Map<UUID, Integer> numbers) {
    Instant since = patient.since();
    if (since == null) {
      return "which nothing has opened";
    }
    UUID decision = patient.decision();
    Integer number = decision == null ? null : numbers.get(decision);
    String by = number == null ? "the signed start" : "decision " + number;
    LevelState state = LevelState.valueOf(Objects.requireNonNullElse(patient.state(), "NOT_OPEN"));
    return switch (state) {
      case OPEN, COMPLETED ->
          "%s since %s by %s".formatted(state.label(), day(since, patient.zone()), by);
      case NOT_OPEN, CLOSED, ABOVE_MTD ->
          "%s since %s: an investigator assigns a level first"
              .formatted(state.label(), day(since, patient.zone()));
    };
  }

  private static String day(Instant instant, ZoneId zone) {
    return DAY.format(instant.atZone(zone));
  }

  private record Coming(
      OnTreatment patient, ProtocolDefinition protocol, Treatment drug, LocalDate day) {}
}
