package org.nktrials.donor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.patient.DueItem;
import org.nktrials.patient.DueSource;
import org.nktrials.protocol.ProtocolService;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Donors on Today: clearance pending or too short, typings and selections that wait. */
@Component
class DonorTasks implements DueSource {

  private static final String CLEARANCES =
      """
      select d.code, d.trial_id, p.site_id, p.code as patient,
             coalesce(n.apheresis_on, d.apheresis_offered) as apheresis_on, k.decision is null as pending,
             coalesce(k.changed, false) as changed
        from donor d
        join patient p on p.id = d.patient_id
        left join donation_plan n on n.patient_id = p.id
        left join lateral (select one.decision, one.valid_until, one.decided_at,
                                  %s as changed
                             from donor_clearance one
                            where one.donor_id = d.id order by one.decided_at desc limit 1) k on true
       where d.trial_id in (:trials) and d.declined_at is null
         and p.status in ('SCREENING', 'ENROLLED')
         and (k.decision is null
              or k.changed
              or (k.decision = 'CLEARED'
                  and k.valid_until < coalesce(n.apheresis_on, d.apheresis_offered)))
       order by d.code
      """
          .formatted(DonorStandings.CHANGED.formatted("d.id", "one.decided_at"));
  private static final String TYPINGS =
      """
      select coalesce(d.code, p.code) as code, t.trial_id, p.site_id, p.code as patient,
             null::date as apheresis_on, true as pending, false as changed
        from typing t join patient p on p.id = t.patient_id left join donor d on d.id = t.donor_id
       where t.trial_id in (:trials) and t.second_at is null and d.declined_at is null
         and p.status in ('SCREENING', 'ENROLLED')
         and not exists (select 1 from typing o where o.patient_id = t.patient_id
                          and o.donor_id is not distinct from t.donor_id and o.number > t.number)
       order by 1
      """;
  private static final String SELECTIONS =
      """
      select p.code, p.trial_id, p.site_id, p.code as patient,
             n.apheresis_on, true as pending, false as changed
        from patient p left join donation_plan n on n.patient_id = p.id
       where p.trial_id in (:trials) and p.status in ('SCREENING', 'ENROLLED')
         and not exists (select 1 from donor_assessment a where a.patient_id = p.id)
         and exists (select 1 from donor d join donor_clearance k on k.donor_id = d.id
                      where d.patient_id = p.id and d.declined_at is null
                        and k.decision = 'CLEARED')
       order by p.code
      """;

  private final JdbcClient database;
  private final ProtocolService protocols;
  private final Authority authority;

  DonorTasks(JdbcClient database, ProtocolService protocols, Authority authority) {
    this.database = database;
    this.protocols = protocols;
    this.authority = authority;
  }

  @Override
  @Transactional(readOnly = true)
  public List<DueItem> due(Collection<UUID> trialIds) {
    List<DueItem> due = new ArrayList<>();
    rows(CLEARANCES, Permission.CLEAR_DONOR, trialIds).stream()
        .map(DonorTasks::clearance)
        .forEach(due::add);
    rows(TYPINGS, Permission.RECORD_TYPING, trialIds).stream()
        .map(DonorTasks::typing)
        .forEach(due::add);
    rows(SELECTIONS, Permission.SELECT_DONOR, trialIds).stream()
        .map(DonorTasks::selection)
        .forEach(due::add);
    return due;
  }

  private boolean hasDonors(UUID trial) {
    return protocols.versions(List.of(trial)).stream()
        .anyMatch(version -> version.definition().cellTherapy() != null);
  }

  private List<Row> rows(String sql, Permission permission, Collection<UUID> trialIds) {
    List<UUID> asked =
        trialIds.stream()
            .filter(this::hasDonors)
            .filter(trial -> authority.may(permission, trial, null))
            .toList();
    return asked.isEmpty()
        ? List.of()
        : database
            .sql(sql)
            .param("trials", asked)
            .query(DataClassRowMapper.newInstance(Row.class))
            .list()
            .stream()
            .filter(row -> authority.may(permission, row.trialId(), row.siteId()))
            .toList();
  }

  private static DueItem clearance(Row row) {
    return new DueItem(
        DueItem.BLOCKS_ENROLMENT,
        row.apheresisOn(),
        row.code(),
        clearanceWords(row),
        "apheresis needs a clearance in date",
        "Open the donor's file",
        "/donors/" + row.code() + "/file");
  }

  /** What became of the clearance; nothing of a result, which the donor's file alone shows. */
  private static String clearanceWords(Row row) {
    if (row.pending()) {
      return "Clear the donor";
    }
    return row.changed()
        ? "Decide the clearance again: a result came or was cancelled after it"
        : "Clear the donor again: markers expire before apheresis";
  }

  private static DueItem typing(Row row) {
    return new DueItem(
        DueItem.CLERICAL,
        null,
        row.code(),
        "Second-person check of the typing is missing",
        "no donor is selected on an unchecked typing",
        "Check",
        "/patients/" + row.patient() + "/donors/typings");
  }

  private static DueItem selection(Row row) {
    return new DueItem(
        DueItem.BLOCKS_ENROLMENT,
        row.apheresisOn(),
        row.code(),
        "Donor selection waits for signature",
        "a donor is cleared and none is selected",
        "Compare donors",
        "/patients/" + row.patient() + "/donors/comparison");
  }

  /** A donor, or a recipient, something is due for. */
  record Row(
      String code,
      UUID trialId,
      UUID siteId,
      String patient,
      @Nullable LocalDate apheresisOn,
      boolean pending,
      boolean changed) {}
}
