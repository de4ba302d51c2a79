package org.nktrials.treatment;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.RecentDose;
import org.nktrials.patient.RecentDoseSource;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.treatment.UpcomingDoses.OnTreatment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever is on call sees the last dose of each patient and whether the next one is withheld. */
@Component
class RecentDosesOnCall implements RecentDoseSource {

  private static final int DAYS_AHEAD = 28;

  private final RecentDoses doses;
  private final Withholdings withholdings;
  private final UpcomingDoses upcoming;
  private final ProtocolService protocols;
  private final Clock clock;

  RecentDosesOnCall(
      RecentDoses doses,
      Withholdings withholdings,
      UpcomingDoses upcoming,
      ProtocolService protocols,
      Clock clock) {
    this.doses = doses;
    this.withholdings = withholdings;
    this.upcoming = upcoming;
    this.protocols = protocols;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public List<RecentDose> lastDosesSince(Collection<UUID> trialIds, Instant since) {
    List<RecentlyTreated> treated =
        doses.inLast(Duration.between(since, clock.instant()), trialIds);
    Map<UUID, List<Withholding>> withheld =
        withholdings.open(treated.stream().map(RecentlyTreated::patientId).toList());
    Map<UUID, OnTreatment> onTreatment =
        treated.isEmpty()
            ? Map.of()
            : upcoming.of(trialIds).stream().collect(toMap(OnTreatment::id, one -> one));
    return treated.stream()
        .map(
            one -> dose(one, withheld.get(one.patientId()), next(onTreatment.get(one.patientId()))))
        .toList();
  }

  private @Nullable String next(@Nullable OnTreatment patient) {
    if (patient == null) {
      return null;
    }
    ProtocolDefinition protocol = protocols.version(patient.protocolVersionId()).definition();
    LocalDate today = patient.dateAt(clock.instant());
    return NextDoses.soonest(protocol, patient.given(), patient.authorised(), today, DAYS_AHEAD)
        .map(next -> next.words(today))
        .orElse(null);
  }

  private static RecentDose dose(
      RecentlyTreated one, @Nullable List<Withholding> withheld, @Nullable String next) {
    LastDose last = one.latest();
    return new RecentDose(
        one.patientId(),
        "%s %s %s"
            .formatted(
                last.drug(), last.amount().stripTrailingZeros().toPlainString(), last.unit()),
        last.givenAt(),
        withheld == null
            ? next
            : "withheld by " + withheld.getFirst().by() + ": " + withheld.getFirst().reason());
  }
}
