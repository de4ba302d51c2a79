package org.nktrials.treatment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.RecentDose;
import org.nktrials.patient.RecentDoseSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever is on call sees the last dose of each patient and whether the next one is withheld. */
@Component
class RecentDosesOnCall implements RecentDoseSource {

  private final RecentDoses doses;
  private final Withholdings withholdings;
  private final Clock clock;

  RecentDosesOnCall(RecentDoses doses, Withholdings withholdings, Clock clock) {
    this.doses = doses;
    this.withholdings = withholdings;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public List<RecentDose> lastDosesSince(Collection<UUID> trialIds, Instant since) {
    List<RecentlyTreated> treated =
        doses.inLast(Duration.between(since, clock.instant()), trialIds);
    Map<UUID, List<Withholding>> withheld =
        withholdings.open(treated.stream().map(RecentlyTreated::patientId).toList());
    return treated.stream().map(one -> dose(one, withheld.get(one.patientId()))).toList();
  }

  private static RecentDose dose(RecentlyTreated one, @Nullable List<Withholding> withheld) {
    LastDose last = one.latest();
    return new RecentDose(
        one.patientId(),
        "%s %s %s"
            .formatted(
                last.drug(), last.amount().stripTrailingZeros().toPlainString(), last.unit()),
        last.givenAt(),
        withheld == null ? null : "next dose withheld: " + withheld.getFirst().reason());
  }
}
