package org.nktrials.audit.seal;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The check of a trail that no application works on. */
public final class TrailReports {

  private TrailReports() {}

  /** What the check of everything says. */
  public static String of(DataSource application) {
    SealRepository seals = new SealRepository(JdbcClient.create(application));
    return new TrailInspection(seals, new TrailCheck(seals)).run(null, _ -> {}).sentence();
  }
}
