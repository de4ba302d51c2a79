package org.nktrials.donor.product;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.access.SiteScope;
import org.nktrials.shared.SortColumns;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Products of a trial at the person's sites, in SQL. */
@Service
@Transactional(readOnly = true)
public class ProductList {

  /** Columns by which the list is sorted. */
  public static final SortColumns COLUMNS =
      SortColumns.by("created", "n.created_at")
          .newestFirst()
          .and("code", "n.code")
          .and("state", "n.state")
          .and("expires", "n.expires_at");

  private static final long FURTHEST_ROW = 1_000_000;

  private static final String FROM =
      """
        from nk_product n join patient p on p.id = n.patient_id join site s on s.id = p.site_id
       where n.trial_id = :trial and (:all or p.site_id = any(:sites::text[]::uuid[]))
         and (:text = '' or position(:text in n.code) > 0) and (:state = '' or n.state = :state)
      """;

  private static final String LINES =
      """
      select n.code, p.code as recipient, n.donor_code, s.zone, n.state, n.expires_at, n.created_at,
             (select count(*) from product_step t where t.product_id = n.id and t.replaced_at is null) as steps,
             (select count(*) from product_result r where r.product_id = n.id and r.replaced_at is null) as results,
             (select count(*) from product_alarm a where a.product_id = n.id and a.closed_at is null) as alarms
      """;

  private final JdbcClient jdbc;
  private final Authority authority;

  ProductList(JdbcClient jdbc, Authority authority) {
    this.jdbc = jdbc;
    this.authority = authority;
  }

  /** Products of a trial, paged: two queries. */
  public Page<ProductLine> of(UUID trialId, ProductFilter filter, PageRequest page) {
    authority.require(Permission.VIEW_PATIENT, trialId);
    if (page.getOffset() > FURTHEST_ROW) {
      return Page.empty(page);
    }
    long total = spec("select count(*)" + FROM, trialId, filter).query(Long.class).single();
    List<ProductLine> lines =
        spec(
                LINES + FROM + SortColumns.orderBy(page, "n.id") + " limit :size offset :offset",
                trialId,
                filter)
            .param("size", page.getPageSize())
            .param("offset", page.getOffset())
            .query((row, n) -> line(row))
            .list();
    return new PageImpl<>(lines, page, total);
  }

  private JdbcClient.StatementSpec spec(String sql, UUID trialId, ProductFilter filter) {
    SiteScope scope = authority.sites(Permission.VIEW_PATIENT, trialId);
    ProductState state = filter.state();
    return jdbc.sql(sql)
        .param("trial", trialId)
        .param("all", scope.all())
        .param("sites", scope.sites().stream().map(UUID::toString).toArray(String[]::new))
        .param("text", filter.text().strip().toUpperCase(Locale.ROOT))
        .param("state", state == null ? "" : state.name());
  }

  private static ProductLine line(ResultSet row) throws SQLException {
    return new ProductLine(
        row.getString("code"),
        row.getString("recipient"),
        row.getString("donor_code"),
        ZoneId.of(row.getString("zone")),
        ProductState.valueOf(row.getString("state")),
        row.getInt("steps"),
        row.getInt("results"),
        row.getInt("alarms"),
        ProductRows.instant(row.getTimestamp("expires_at")),
        row.getTimestamp("created_at").toInstant());
  }
}
