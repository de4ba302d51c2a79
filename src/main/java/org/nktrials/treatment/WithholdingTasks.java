package org.nktrials.treatment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.patient.DueItem;
import org.nktrials.patient.DueSource;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Withheld doses on Today: the investigator decides, the pharmacist sees that none goes out. */
@Component
class WithholdingTasks implements DueSource {

  private static final String QUERY =
      """
      select w.trial_id, p.site_id, p.code, w.drug, w.reason, who.display_name
        from dose_withholding w
        join patient p on p.id = w.patient_id
        join person who on who.id = w.withheld_by
       where w.trial_id in (:trials) and w.lifted_at is null
       order by w.withheld_at
      """;

  private final JdbcClient database;
  private final Authority authority;

  WithholdingTasks(JdbcClient database, Authority authority) {
    this.database = database;
    this.authority = authority;
  }

  @Override
  @Transactional(readOnly = true)
  public List<DueItem> due(Collection<UUID> trialIds) {
    List<UUID> trials = trialIds.stream().filter(this::concerned).toList();
    List<DueItem> due = new ArrayList<>();
    if (!trials.isEmpty()) {
      database.sql(QUERY).param("trials", trials).query((RowCallbackHandler) row -> add(row, due));
    }
    return due;
  }

  private boolean concerned(UUID trial) {
    return authority.may(Permission.LIFT_WITHHOLDING, trial, null)
        || authority.may(Permission.AUTHORISE_DOSE, trial, null);
  }

  private void add(ResultSet row, List<DueItem> due) throws SQLException {
    UUID trial = row.getObject("trial_id", UUID.class);
    UUID site = row.getObject("site_id", UUID.class);
    boolean decides = authority.may(Permission.LIFT_WITHHOLDING, trial, site);
    if (decides || authority.may(Permission.AUTHORISE_DOSE, trial, site)) {
      String drug = row.getString("drug");
      due.add(
          new DueItem(
              DueItem.SAFETY,
              null,
              row.getString("code"),
              decides ? "Dose withheld, decide" : "Dose withheld, give none out",
              "%s, by %s: %s"
                  .formatted(
                      drug == null ? "all study drugs" : drug,
                      row.getString("display_name"),
                      row.getString("reason")),
              decides ? "Decide" : "Look",
              "/patients/%s/withhold".formatted(row.getString("code"))));
    }
  }
}
