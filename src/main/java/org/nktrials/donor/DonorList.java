package org.nktrials.donor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.access.SiteScope;
import org.nktrials.shared.SortColumns;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Donors of a trial at the person's sites: filtered, sorted and paged in SQL. */
@Service
@Transactional(readOnly = true)
public class DonorList {

  /** Columns by which it may be sorted. */
  public static final SortColumns COLUMNS =
      SortColumns.by("code", "d.code")
          .and("relation", "d.relation")
          .and("registered", "d.registered_at");

  private static final String FROM =
      """
        from donor d
        join patient p on p.id = d.patient_id
        left join donation_plan n on n.patient_id = p.id
        left join lateral (select kind from donor_consent where donor_id = d.id
                            order by happened_at desc, entered_at desc limit 1) c on true
        left join lateral (select decision, valid_until, decided_at from donor_clearance
                            where donor_id = d.id order by decided_at desc limit 1) k on true
        left join lateral (select second_at from typing where donor_id = d.id
                            order by number desc limit 1) t on true
       where d.trial_id = :trial and (:all or p.site_id = any(:sites))
         and d.code like '%' || :text || '%'
      """;
  private static final String SELECT =
      """
      select d.id, d.code, p.code as recipient, p.site_id, d.relation, d.birth_year,
             d.declined_at is not null as declined, c.kind = 'GIVEN' as consented, k.decision,
             exists (select 1 from donor_marker m where m.donor_id = d.id
                      and ((m.entered_at > k.decided_at and m.result <> 'NEGATIVE'
                            and m.cancelled_at is null)
                           or m.cancelled_at > k.decided_at)) as changed,
             k.valid_until, coalesce(n.apheresis_on, d.apheresis_offered) as apheresis_on,
             exists (select 1 from typing where donor_id = d.id) as typed,
             t.second_at is not null as confirmed, d.registered_at
      """;

  private final JdbcClient database;
  private final Authority authority;

  DonorList(JdbcClient database, Authority authority) {
    this.database = database;
    this.authority = authority;
  }

  /** A page of the donors whose code contains the text. */
  public Page<DonorLine> of(UUID trialId, String text, Pageable page) {
    authority.require(Permission.VIEW_DONOR, trialId);
    SiteScope scope = authority.sites(Permission.VIEW_DONOR, trialId);
    String wanted = text.strip().toUpperCase(Locale.ROOT).replaceAll("([%_\\\\])", "\\\\$1");
    long total =
        database
            .sql("select count(*)" + FROM)
            .param("trial", trialId)
            .param("all", scope.all())
            .param("sites", scope.sites().toArray(UUID[]::new))
            .param("text", wanted)
            .query(Long.class)
            .single();
    List<DonorLine> lines =
        database
            .sql(
                SELECT + FROM + SortColumns.orderBy(page, "d.code") + " limit :size offset :offset")
            .param("trial", trialId)
            .param("all", scope.all())
            .param("sites", scope.sites().toArray(UUID[]::new))
            .param("text", wanted)
            .param("size", page.getPageSize())
            .param("offset", page.getOffset())
            .query((row, n) -> line(row))
            .list();
    return new PageImpl<>(lines, page, total);
  }

  private static DonorLine line(ResultSet row) throws SQLException {
    return new DonorLine(
        row.getObject("id", UUID.class),
        row.getString("code"),
        row.getString("recipient"),
        row.getObject("site_id", UUID.class),
        Relation.valueOf(row.getString("relation")),
        row.getInt("birth_year"),
        row.getBoolean("declined"),
        row.getBoolean("consented"),
        row.getString("decision"),
        row.getBoolean("changed"),
        row.getObject("valid_until", LocalDate.class),
        row.getObject("apheresis_on", LocalDate.class),
        row.getBoolean("typed"),
        row.getBoolean("confirmed"),
        row.getTimestamp("registered_at").toInstant());
  }
}
