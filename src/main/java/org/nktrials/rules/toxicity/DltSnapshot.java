package org.nktrials.rules.toxicity;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.toxicity.numbers.Observed;

/**
 * Records of one patient on which the DLT proposal rests.
 *
 * @param events all adverse events that are not cancelled
 * @param exposures first-cycle exposure by drug; a drug without an entry is not known
 * @param observed laboratory values; absent before the window starts
 * @param nextCycle when the next cycle began or should have; absent while it is not due
 * @param assessed assessments and verdicts that are not cancelled
 */
public record DltSnapshot(
    WindowState window,
    List<DltEvent> events,
    List<DrugExposure> exposures,
    @Nullable Observed observed,
    @Nullable NextCycle nextCycle,
    List<Assessed> assessed) {

  /** Without assessments. */
  public DltSnapshot(
      WindowState window,
      List<DltEvent> events,
      List<DrugExposure> exposures,
      @Nullable Observed observed,
      @Nullable NextCycle nextCycle) {
    this(window, events, exposures, observed, nextCycle, List.of());
  }

  public DltSnapshot {
    events = List.copyOf(events);
    exposures = List.copyOf(exposures);
    assessed = List.copyOf(assessed);
  }

  /** Events and exposure only. */
  public DltSnapshot(WindowState window, List<DltEvent> events, List<DrugExposure> exposures) {
    this(window, events, exposures, null, null);
  }

  Optional<DrugExposure> exposureTo(String drug) {
    return exposures.stream().filter(exposure -> exposure.drug().equals(drug)).findFirst();
  }

  List<Observed.Event> eventsForNumbers() {
    return events.stream().flatMap(event -> event.forNumbers().stream()).toList();
  }
}
