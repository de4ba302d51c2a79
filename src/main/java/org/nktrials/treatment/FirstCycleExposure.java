package org.nktrials.treatment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.Treatment;
import org.nktrials.protocol.Treatment.Suspect;
import org.nktrials.rules.toxicity.DrugExposure;
import org.nktrials.rules.toxicity.ShortfallCause;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How much of each drug a patient had in the first cycle, and why not more: what the DLT rule and
 * evaluability look at. Days of later cycles do not count. Where tablets were counted, the count
 * speaks for its days and the recorded doses for the others.
 */
@Service
public class FirstCycleExposure {

  private final Doses doses;
  private final DoseAuthorisations authorisations;
  private final DoseOmissions omissions;
  private final TabletCounts counts;
  private final ReportedEvents events;
  private final ProtocolService protocols;

  FirstCycleExposure(
      Doses doses,
      DoseAuthorisations authorisations,
      DoseOmissions omissions,
      TabletCounts counts,
      ReportedEvents events,
      ProtocolService protocols) {
    this.doses = doses;
    this.authorisations = authorisations;
    this.omissions = omissions;
    this.counts = counts;
    this.events = events;
    this.protocols = protocols;
  }

  /**
   * Exposure to each drug of the protocol, for a patient that the caller may see. A fixed number of
   * queries.
   *
   * @param windowClosed whether the DLT window is over, so that no further dose can follow
   */
  @Transactional(readOnly = true)
  public List<DrugExposure> of(PatientSummary patient, boolean windowClosed) {
    ProtocolDefinition protocol = protocols.version(patient.protocolVersionId()).definition();
    List<Dose> all = doses.of(patient.id());
    Optional<DoseCalendar> calendar =
        DoseCalendar.of(protocol, all, authorisations.of(patient.id()));
    var known =
        new Known(
            protocol,
            calendar.filter(c -> c.started() > 1).map(c -> c.cycles().startOf(2)).orElse(null),
            all.stream().filter(Dose::counts).toList(),
            omissions.of(patient.id()).stream()
                .filter(one -> one.counts() && one.nothingGiven())
                .toList(),
            counts.of(patient.id()).stream().filter(TabletCount::counts).toList(),
            events.of(patient).stream()
                .collect(Collectors.toMap(ReportedEvent::id, event -> event)));
    return protocol.treatments().stream().map(drug -> known.exposure(drug, windowClosed)).toList();
  }

  /**
   * Records of one patient that count.
   *
   * @param secondCycle first day of cycle 2; null while it has not begun
   */
  private record Known(
      ProtocolDefinition protocol,
      @Nullable LocalDate secondCycle,
      List<Dose> doses,
      List<DoseOmission> omissions,
      List<TabletCount> counts,
      Map<UUID, ReportedEvent> events) {

    DrugExposure exposure(Treatment drug, boolean windowClosed) {
      int planned = protocol.plannedFirstCycleDoses(drug.code());
      Set<LocalDate> days =
          doses.stream()
              .filter(dose -> dose.drug().equals(drug.code()))
              .flatMap(Dose::eachDay)
              .filter(this::inFirstCycle)
              .collect(Collectors.toCollection(HashSet::new));
      List<DoseOmission> omitted =
          omissions.stream()
              .filter(one -> one.drug().equals(drug.code()))
              .filter(one -> inFirstCycle(one.plannedOn()) && !days.contains(one.plannedOn()))
              .toList();
      int given = Math.min(days.size(), planned);
      boolean ended = windowClosed || given + omitted.size() >= planned;
      return new DrugExposure(
          drug.code(),
          given,
          planned,
          ended,
          cause(omitted, planned - given),
          percentTaken(drug, days, planned));
    }

    private boolean inFirstCycle(LocalDate day) {
      return secondCycle == null || day.isBefore(secondCycle);
    }

    /** One dose omitted for related toxicity decides; then a cause that nobody stated. */
    private ShortfallCause cause(List<DoseOmission> omitted, int missing) {
      List<ShortfallCause> causes = omitted.stream().map(this::cause).toList();
      if (causes.contains(ShortfallCause.RELATED_TOXICITY)) {
        return ShortfallCause.RELATED_TOXICITY;
      }
      return causes.size() < missing || causes.contains(ShortfallCause.UNKNOWN)
          ? ShortfallCause.UNKNOWN
          : ShortfallCause.OTHER;
    }

    private ShortfallCause cause(DoseOmission omission) {
      if (omission.cause() != OmissionCause.ADVERSE_EVENT) {
        return ShortfallCause.OTHER;
      }
      ReportedEvent event = events.get(omission.adverseEventId());
      return event == null
          ? ShortfallCause.UNKNOWN
          : event.asCause(protocol.suspects().stream().map(Suspect::code).toList());
    }

    /** Null where no tablets were counted. */
    private @Nullable BigDecimal percentTaken(Treatment drug, Set<LocalDate> days, int planned) {
      List<TabletCount> counted =
          counts.stream()
              .filter(one -> one.drug().equals(drug.code()) && inFirstCycle(one.to()))
              .toList();
      if (counted.isEmpty()) {
        return null;
      }
      BigDecimal aDay = counted.getFirst().plannedDaily();
      long others =
          days.stream().filter(day -> counted.stream().noneMatch(one -> one.covers(day))).count();
      BigDecimal taken =
          counted.stream()
              .map(one -> one.taken().min(one.planned()))
              .reduce(aDay.multiply(BigDecimal.valueOf(others)), BigDecimal::add);
      return TabletCount.percent(taken, aDay.multiply(BigDecimal.valueOf(planned)));
    }
  }
}
