package org.nktrials.patient;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives out subject codes, numbered by trial and site without gaps in concurrent registrations. */
@Component
class SubjectCodes {

  private final JdbcClient jdbc;

  SubjectCodes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** For example {@code IMAIL2-01-003}. The row lock makes the next registration wait. */
  String next(UUID trialId, String trialCode, UUID siteId, String siteCode) {
    int number =
        jdbc.sql(
                """
                insert into subject_counter (trial_id, site_id, last_number) values (?, ?, 1)
                on conflict (trial_id, site_id)
                do update set last_number = subject_counter.last_number + 1
                returning last_number
                """)
            .params(trialId, siteId)
            .query(Integer.class)
            .single();
    return "%s-%s-%03d".formatted(trialCode, siteCode, number);
  }
}
