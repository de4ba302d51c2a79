package org.nktrials.toxicity;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nktrials.enrolment.Slot;
import org.nktrials.enrolment.Slots;
import org.nktrials.patient.PatientFile;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.ProtocolVersion;
import org.nktrials.shared.OncePerPage;
import org.nktrials.treatment.Doses;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where every patient with a place stands: places, first doses and verdicts put together. */
@Service
public class Evaluations {

  private final PatientFile file;
  private final Slots slots;
  private final Doses doses;
  private final StandingVerdicts standing;
  private final Patients patients;
  private final ProtocolService protocols;
  private final Clock clock;

  Evaluations(
      PatientFile file,
      Slots slots,
      Doses doses,
      StandingVerdicts standing,
      Patients patients,
      ProtocolService protocols,
      Clock clock) {
    this.file = file;
    this.slots = slots;
    this.doses = doses;
    this.standing = standing;
    this.patients = patients;
    this.protocols = protocols;
    this.clock = clock;
  }

  /**
   * Every patient who has or had a place that counts, all sites, in order of first dose, then of
   * reservation. A fixed number of queries.
   */
  @Transactional(readOnly = true)
  public List<PatientEvaluation> ofTrial(UUID trialId) {
    return OncePerPage.answer(new OfTrial(trialId), () -> read(trialId));
  }

  /** Reads what {@link #ofTrial} needs of these trials for this page, in four queries. */
  @Transactional(readOnly = true)
  public void readTogether(Collection<UUID> trialIds) {
    slots.readTogether(trialIds);
    doses.readTogether(trialIds);
    standing.readTogether(trialIds);
    OncePerPage.readTogether(
        trialIds,
        PatientsOf::new,
        Map.of(),
        asked ->
            patients
                .forCounting(
                    asked, ids(asked.stream().flatMap(one -> slots.ofTrial(one).stream()).toList()))
                .values()
                .stream()
                .collect(
                    groupingBy(
                        PatientSummary::trialId,
                        toUnmodifiableMap(PatientSummary::id, one -> one))));
  }

  private static Set<UUID> ids(List<Slot> places) {
    return places.stream().map(Slot::patientId).collect(toUnmodifiableSet());
  }

  private List<PatientEvaluation> read(UUID trialId) {
    ProtocolVersion protocol = protocols.version(protocols.trial(trialId).currentVersionId());
    List<Slot> places = slots.ofTrial(trialId);
    return new EvaluationInputs(
            OncePerPage.answer(
                new PatientsOf(trialId), () -> patients.forCounting(List.of(trialId), ids(places))),
            places,
            doses.firstDoses(trialId, protocol.definition().escalatedTreatment().code()),
            doses.patientsWithStudyDrug(trialId),
            standing.of(trialId))
        .evaluations(this::definition, clock.instant());
  }

  /** One patient; empty while the patient has no place. */
  @Transactional(readOnly = true)
  public Optional<PatientEvaluation> of(PatientSummary patient) {
    ProtocolVersion protocol = protocols.version(patient.protocolVersionId());
    String drug = protocol.definition().escalatedTreatment().code();
    return slots.counting(patient.id()).flatMap(slot -> evaluation(patient, slot, drug));
  }

  private Optional<PatientEvaluation> evaluation(PatientSummary patient, Slot slot, String drug) {
    UUID id = patient.id();
    return new EvaluationInputs(
            Map.of(id, patient),
            List.of(slot),
            doses.firstDose(id, drug).map(first -> Map.of(id, first)).orElse(Map.of()),
            doses.hasStudyDrug(id) ? Set.of(id) : Set.of(),
            ToxicityParts.standing(file, id).map(verdict -> Map.of(id, verdict)).orElse(Map.of()))
        .evaluations(this::definition, clock.instant()).stream().findFirst();
  }

  private record OfTrial(UUID trialId) {}

  private record PatientsOf(UUID trialId) {}

  private ProtocolDefinition definition(UUID version) {
    return protocols.version(version).definition();
  }
}
