package org.nktrials.cohort;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.protocol.Treatment;
import org.nktrials.rules.schedule.StudyCalendar;
import org.nktrials.treatment.Doses;
import org.springframework.stereotype.Component;

/** When patients in lead-in are due for their first dose of the escalated drug. */
@Component
class LeadIns {

  private final Doses doses;

  LeadIns(Doses doses) {
    this.doses = doses;
  }

  /**
   * Planned first doses by patient, from the drugs already started. The drug that starts last is
   * the nearest to the dose and counts.
   */
  Map<UUID, LocalDate> plannedFirstDoses(UUID trialId, ProtocolDefinition protocol) {
    Treatment escalated = protocol.escalatedTreatment();
    StudyCalendar calendar = protocol.calendarFrom(LocalDate.EPOCH);
    List<Treatment> before =
        protocol.treatments().stream()
            .filter(drug -> !drug.code().equals(escalated.code()))
            .sorted(Comparator.comparingInt(LeadIns::firstDay))
            .toList();
    Map<UUID, LocalDate> planned = new HashMap<>();
    for (Treatment drug : before) {
      int days = calendar.daysBetween(firstDay(drug), firstDay(escalated));
      doses
          .firstDoses(trialId, drug.code())
          .forEach((patient, first) -> planned.put(patient, first.on().plusDays(days)));
    }
    return planned;
  }

  private static int firstDay(Treatment drug) {
    return drug.days().value().from();
  }
}
