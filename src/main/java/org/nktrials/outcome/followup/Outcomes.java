package org.nktrials.outcome.followup;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.outcome.response.ResponseFile;
import org.nktrials.outcome.response.Responses;
import org.nktrials.patient.Deaths;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.shared.SortColumns;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How patients fared: a fixed number of statements, however many there are. */
@Service
@Transactional(readOnly = true)
public class Outcomes {

  /** Columns by which the list of a trial may be sorted: those that the database knows. */
  public static final SortColumns COLUMNS =
      SortColumns.of("code").and("status", "status").and("registered", "registeredAt");

  private final Responses responses;
  private final FollowUps followUps;
  private final LastSigns signs;
  private final Deaths deaths;
  private final Patients patients;

  Outcomes(
      Responses responses, FollowUps followUps, LastSigns signs, Deaths deaths, Patients patients) {
    this.responses = responses;
    this.followUps = followUps;
    this.signs = signs;
    this.deaths = deaths;
    this.patients = patients;
  }

  /** Outcome of a patient whom the caller may see. */
  public PatientOutcome of(PatientSummary patient) {
    PatientOutcome found = of(List.of(patient)).get(patient.id());
    if (found == null) {
      throw new IllegalStateException("every patient asked for has an outcome");
    }
    return found;
  }

  /** Outcomes by patient, in the order asked for. Asks no permission: callers asked theirs. */
  public Map<UUID, PatientOutcome> of(Collection<PatientSummary> asked) {
    if (asked.isEmpty()) {
      return Map.of();
    }
    List<UUID> ids = asked.stream().map(PatientSummary::id).toList();
    Map<UUID, ResponseFile> files = responses.of(ids);
    Map<UUID, List<FollowUpEvent>> events = followUps.of(ids);
    Map<UUID, LastSign> seen = signs.of(ids);
    Map<UUID, LocalDate> died = deaths.of(ids);
    Map<UUID, PatientOutcome> outcomes = new LinkedHashMap<>();
    for (PatientSummary patient : asked) {
      UUID id = patient.id();
      List<FollowUpEvent> told = events.getOrDefault(id, List.of());
      @Nullable LocalDate death = died.get(id);
      ResponseFile file = files.get(id);
      if (file != null) {
        outcomes.put(
            id,
            new Derivation(seen.getOrDefault(id, LastSign.NONE), death, file, told)
                .of(patient, told));
      }
    }
    return outcomes;
  }

  /** The trial's patients at the person's sites with their outcomes, paged in SQL. */
  public Page<PatientOutcome> list(UUID trialId, String code, Pageable page) {
    Page<PatientSummary> found = patients.list(trialId, code, null, page);
    Map<UUID, PatientOutcome> outcomes = of(found.getContent());
    return found.map(
        patient -> {
          PatientOutcome outcome = outcomes.get(patient.id());
          if (outcome == null) {
            throw new IllegalStateException("every patient asked for has an outcome");
          }
          return outcome;
        });
  }
}
