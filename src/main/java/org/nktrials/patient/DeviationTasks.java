package org.nktrials.patient;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Doses given after consent was withdrawn that no investigator has classified yet. */
@Component
class DeviationTasks implements DueSource {

  private static final String SQL =
      """
      select d.id, p.code, d.trial_id, p.site_id
        from deviation d
        join patient p on p.id = d.patient_id
       where d.trial_id in (:trials) and d.kind = :kind
         and not exists (select from deviation_class c where c.deviation_id = d.id)
         and not exists (select from deviation_resolution r where r.deviation_id = d.id)
       order by d.happened_at
       limit 200
      """;

  private final JdbcClient jdbc;
  private final Authority authority;

  DeviationTasks(JdbcClient jdbc, Authority authority) {
    this.jdbc = jdbc;
    this.authority = authority;
  }

  @Override
  @Transactional(readOnly = true)
  public List<DueItem> due(Collection<UUID> trialIds) {
    List<UUID> asked =
        trialIds.stream()
            .filter(trial -> authority.may(Permission.CLASSIFY_DEVIATION, trial, null))
            .toList();
    return asked.isEmpty()
        ? List.of()
        : jdbc
            .sql(SQL)
            .param("trials", asked)
            .param("kind", Deviations.AFTER_WITHDRAWAL)
            .query(DataClassRowMapper.newInstance(Row.class))
            .list()
            .stream()
            .filter(row -> authority.may(Permission.CLASSIFY_DEVIATION, row.trialId, row.siteId))
            .map(Row::item)
            .toList();
  }

  /** A deviation that waits for its class. */
  record Row(UUID id, String code, UUID trialId, UUID siteId) {

    DueItem item() {
      return new DueItem(
          DueItem.SAFETY,
          null,
          code,
          "Dose given after consent was withdrawn: set its class",
          "proposed as critical, not classified",
          "Classify",
          "/patients/" + code + "/deviations/" + id);
    }
  }
}
