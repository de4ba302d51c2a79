package org.nktrials.sample.upload;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Shows how far an import is while its own transaction is still open. */
@Repository
class ImportBoard {

  private final JdbcClient jdbc;

  ImportBoard(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void show(UUID upload, int done, int total) {
    jdbc.sql("update upload_progress set done = ?, total = ? where upload_id = ?")
        .params(Math.min(done, total), total, upload)
        .update();
  }
}
