package org.nktrials.datareview;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nktrials.access.SiteScope;
import org.nktrials.shared.RowCount;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds signatures by where the trail, or the record that they bind, belongs. */
@Component
class TrailSignatures implements SignaturesOnRecords {

  private static final long FURTHEST_ROW = 1_000_000;

  private static final String FROM =
      """
        from nk_signed_under(:lock) u join signature s on s.id = u.signature_id
             left join signature_ending e on e.signature_id = s.id
       where :all or u.site_id = any (:sites::text[]::uuid[])
      """;

  private final JdbcClient database;

  TrailSignatures(JdbcClient database) {
    this.database = database;
  }

  @Override
  public Page<UUID> under(RecordLock lock, SiteScope reach, Pageable page) {
    if (page.getOffset() > FURTHEST_ROW) {
      return Page.empty(page);
    }
    Map<String, Object> values = new HashMap<>();
    values.put("lock", lock.id());
    values.put("all", reach.all());
    values.put("sites", reach.sites().stream().map(UUID::toString).toArray(String[]::new));
    long total =
        database
            .sql(RowCount.of(FROM))
            .params(values)
            .param("counted", RowCount.limit(page))
            .query(Long.class)
            .single();
    List<UUID> found =
        database
            .sql(
                "select s.id"
                    + FROM
                    + " order by e.id is not null, s.signed_at desc, s.id"
                    + " limit :size offset :offset")
            .params(values)
            .param("size", page.getPageSize())
            .param("offset", page.getOffset())
            .query((row, n) -> row.getObject(1, UUID.class))
            .list();
    return new PageImpl<>(found, page, total);
  }
}
