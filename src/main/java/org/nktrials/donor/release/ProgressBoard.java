package org.nktrials.donor.release;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Shows how far a reading is while its own transaction is still open. */
@Repository
class ProgressBoard {

  private final JdbcClient jdbc;

  ProgressBoard(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void show(UUID release, String fileName, int done, int total) {
    jdbc.sql(
            "update hla_release_progress set file_name = ?, done = ?, total = ? where release_id ="
                + " ?")
        .params(fileName, done, total, release)
        .update();
  }
}
