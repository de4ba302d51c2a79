package org.nktrials.aftercare;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nktrials.laboratory.Analyte;
import org.nktrials.laboratory.LaboratoryResult;
import org.nktrials.laboratory.LaboratoryResults;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.CellTherapy;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.rules.reason.RuleSource;
import org.nktrials.rules.recovery.Count;
import org.nktrials.rules.recovery.DaySupport;
import org.nktrials.rules.recovery.NeutrophilRecovery;
import org.nktrials.rules.recovery.PlateletRecovery;
import org.nktrials.rules.recovery.RecoveryCriteria;
import org.nktrials.rules.recovery.RecoveryDecision;
import org.nktrials.treatment.Dose;
import org.nktrials.treatment.Doses;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When blood counts recovered, on the records as they stand. */
@Service
public class Recoveries {

  private final LaboratoryResults results;
  private final DailySupport support;
  private final Doses doses;
  private final ProtocolService protocols;
  private final Clock clock;

  Recoveries(
      LaboratoryResults results,
      DailySupport support,
      Doses doses,
      ProtocolService protocols,
      Clock clock) {
    this.results = results;
    this.support = support;
    this.doses = doses;
    this.protocols = protocols;
    this.clock = clock;
  }

  /** Recovery of a patient that the caller may see; empty before an infusion. */
  @Transactional(readOnly = true)
  public Optional<Recovery> of(PatientSummary patient) {
    ProtocolDefinition protocol = protocols.version(patient.protocolVersionId()).definition();
    if (protocol.cellTherapy() == null) {
      return Optional.empty();
    }
    return infusion(protocol, doses.of(patient.id()))
        .map(
            day ->
                of(
                    patient,
                    day,
                    results.series(patient.id(), Set.of(Analyte.ANC, Analyte.PLT)),
                    support.of(patient.id())));
  }

  /** As {@link #of(PatientSummary)}, from records that the caller has. */
  public Recovery of(
      PatientSummary patient,
      LocalDate infusion,
      List<LaboratoryResult> counts,
      List<SupportDay> days) {
    ProtocolDefinition protocol = protocols.version(patient.protocolVersionId()).definition();
    RecoveryCriteria criteria = criteria(protocol);
    RuleSource source = protocol.recoverySource();
    List<Count> neutrophils = counts(counts, Analyte.ANC);
    List<Count> platelets = counts(counts, Analyte.PLT);
    List<DaySupport> given = days.stream().map(SupportDay::support).toList();
    LocalDate today = patient.dateAt(clock.instant());
    Map<BigDecimal, RecoveryDecision> byThreshold = new LinkedHashMap<>();
    criteria
        .plateletsAtLeast()
        .forEach(
            least ->
                byThreshold.put(
                    least,
                    new PlateletRecovery(criteria, source)
                        .decide(least, infusion, platelets, given, today)));
    return new Recovery(
        infusion,
        new NeutrophilRecovery(criteria, source).decide(infusion, neutrophils),
        byThreshold,
        neutrophils,
        platelets);
  }

  /** Day 0: the first dose of the drug that the calendar counts from. */
  public static Optional<LocalDate> infusion(ProtocolDefinition protocol, List<Dose> doses) {
    String drug = protocol.calendar().value().anchorTreatment();
    return doses.stream()
        .filter(dose -> dose.counts() && dose.drug().equals(drug))
        .map(Dose::givenOn)
        .min(Comparator.naturalOrder());
  }

  private static RecoveryCriteria criteria(ProtocolDefinition protocol) {
    CellTherapy therapy = protocol.cellTherapy();
    if (therapy == null) {
      throw new IllegalArgumentException("the protocol has no rules of recovery");
    }
    return therapy.recovery().value();
  }

  private static List<Count> counts(List<LaboratoryResult> all, Analyte analyte) {
    return all.stream()
        .filter(result -> result.analyte() == analyte)
        .flatMap(result -> count(result).stream())
        .toList();
  }

  /** Empty where the test was not done. */
  private static Optional<Count> count(LaboratoryResult result) {
    BigDecimal value = result.value();
    var comparator = result.comparator();
    return value == null
        ? Optional.empty()
        : Optional.of(
            new Count(result.sampledOn(), value, comparator == null ? null : comparator.sign()));
  }
}
