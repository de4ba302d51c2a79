package org.nktrials.patient;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.TrialSummary;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person on call needs at night: who was just dosed, and who else is under treatment. */
@Service
@Transactional(readOnly = true)
public class OnCall {

  private static final Duration IN_VIEW = Duration.ofDays(3);
  private static final int MOST = 50;

  private final List<RecentDoseSource> sources;
  private final Patients patients;
  private final ProtocolService protocols;
  private final Authority authority;
  private final Clock clock;

  OnCall(
      List<RecentDoseSource> sources,
      Patients patients,
      ProtocolService protocols,
      Authority authority,
      Clock clock) {
    this.sources = List.copyOf(sources);
    this.patients = patients;
    this.protocols = protocols;
    this.authority = authority;
    this.clock = clock;
  }

  /**
   * Patients given a drug in the last 72 hours, the last one dosed first.
   *
   * @throws AccessDeniedException for people who may record no adverse event anywhere
   */
  public List<JustDosed> justDosed() {
    List<UUID> trials = trials().stream().map(TrialSummary::id).toList();
    List<RecentDose> doses =
        sources.stream()
            .flatMap(
                source -> source.lastDosesSince(trials, clock.instant().minus(IN_VIEW)).stream())
            .sorted(Comparator.comparing(RecentDose::givenAt).reversed())
            .toList();
    Map<UUID, PatientSummary> seen =
        patients.byId(doses.stream().map(RecentDose::patientId).toList());
    return doses.stream()
        .flatMap(dose -> justDosed(dose, seen.get(dose.patientId())).stream())
        .toList();
  }

  private Optional<JustDosed> justDosed(RecentDose dose, @Nullable PatientSummary patient) {
    return patient == null || !mayRecord(patient)
        ? Optional.empty()
        : Optional.of(
            new JustDosed(
                patient,
                dose,
                Duration.between(dose.givenAt(), clock.instant()).toHours(),
                authority.may(Permission.WITHHOLD_DOSE, patient.trialId(), patient.site().id())));
  }

  /** Enrolled patients for whom the person may record adverse events, at most 50 of a trial. */
  public List<PatientSummary> enrolled() {
    PageRequest page = PageRequest.of(0, MOST, Sort.by(Sort.Direction.DESC, "registeredAt"));
    return trials().stream()
        .flatMap(trial -> patients.search(trial.id(), "", PatientStatus.ENROLLED, page).stream())
        .filter(this::mayRecord)
        .sorted(Comparator.comparing(PatientSummary::code))
        .toList();
  }

  /** The trials in which the person may record adverse events. */
  public List<TrialSummary> trials() {
    List<TrialSummary> trials =
        protocols.trials().stream()
            .filter(t -> authority.may(Permission.RECORD_ADVERSE_EVENT, t.id(), null))
            .toList();
    if (trials.isEmpty()) {
      throw new AccessDeniedException("Your role does not include this.");
    }
    return trials;
  }

  private boolean mayRecord(PatientSummary patient) {
    return authority.may(Permission.RECORD_ADVERSE_EVENT, patient.trialId(), patient.site().id());
  }

  /**
   * A patient who was just dosed.
   *
   * @param hours full hours since the last dose
   * @param mayWithhold whether the person may withhold the next one
   */
  public record JustDosed(
      PatientSummary patient, RecentDose last, long hours, boolean mayWithhold) {}
}
