package org.nktrials.patient;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.audit.LastVisit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** For monitors: how many records of a patient others changed since the monitor's last visit. */
@Service
public class SinceLastVisit {

  private static final String CHANGED =
      """
      select e.patient_id, count(distinct e.record_id) as records
        from audit_entry e join patient p on p.id = e.patient_id
       where e.at > :since and p.trial_id = :trial and e.actor_id is distinct from :me
         and e.action <> 'EVENT' and (:patient::uuid is null or e.patient_id = :patient)
       group by e.patient_id
      """;

  private final JdbcClient jdbc;
  private final LastVisit visits;
  private final Authority authority;

  SinceLastVisit(JdbcClient jdbc, LastVisit visits, Authority authority) {
    this.jdbc = jdbc;
    this.visits = visits;
    this.authority = authority;
  }

  /** Records by patient of a trial; empty for everybody but monitors, and on the first visit. */
  @Transactional(readOnly = true)
  public Map<UUID, Integer> ofTrial(UUID trial) {
    return monitors(trial, null) ? counted(trial, null) : Map.of();
  }

  /** Records of one patient; 0 for everybody but monitors, and on the first visit. */
  @Transactional(readOnly = true)
  public int of(PatientSummary patient) {
    return monitors(patient.trialId(), patient.site().id())
        ? counted(patient.trialId(), patient.id()).getOrDefault(patient.id(), 0)
        : 0;
  }

  /** Whoever reads the trail and asks queries. */
  private boolean monitors(UUID trial, @Nullable UUID site) {
    return authority.may(Permission.VIEW_HISTORY, trial, site)
        && authority.may(Permission.OPEN_QUERY, trial, site);
  }

  private Map<UUID, Integer> counted(UUID trial, @Nullable UUID patient) {
    Map<UUID, Integer> records = new HashMap<>();
    Optional<Instant> since = visits.before();
    since.ifPresent(
        visit ->
            jdbc.sql(CHANGED)
                .param("since", visit.atOffset(ZoneOffset.UTC))
                .param("trial", trial)
                .param("patient", patient)
                .param("me", authority.person().id())
                .query(
                    row -> {
                      records.put(row.getObject("patient_id", UUID.class), row.getInt("records"));
                    }));
    return records;
  }
}
