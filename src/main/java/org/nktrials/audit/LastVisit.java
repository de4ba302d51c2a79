package org.nktrials.audit;

import java.time.Instant;
import java.util.Optional;
import org.nktrials.access.Authority;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When the signed-in person was here before, as the trail says it. */
@Service
public class LastVisit {

  private final JdbcClient database;
  private final Authority authority;

  LastVisit(JdbcClient database, Authority authority) {
    this.database = database;
    this.authority = authority;
  }

  /** The sign-in before the present one; empty on the first visit. */
  @Transactional(readOnly = true)
  public Optional<Instant> before() {
    return database
        .sql(
            """
            select at from audit_entry
             where record_type = 'signed in' and record_id = :me
             order by id desc offset 1 limit 1
            """)
        .param("me", authority.person().id())
        .query((row, _) -> row.getTimestamp(1).toInstant())
        .optional();
  }
}
