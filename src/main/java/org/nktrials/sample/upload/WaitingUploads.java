package org.nktrials.sample.upload;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nktrials.rules.upload.RowState;
import org.nktrials.shared.ChangeReason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Imports one upload that waits, as a whole or not at all. Its row is locked meanwhile and skipped
 * by other servers; if the server stops, it waits again.
 */
@Component
class WaitingUploads {

  private final JdbcClient jdbc;
  private final UploadQueries queries;
  private final UploadRowQueries rowQueries;
  private final UploadStore store;
  private final UploadChecking checking;
  private final UploadValues values;
  private final SampleBook book;
  private final ImportBoard board;
  private final ChangeReason reason;
  private final Clock clock;

  WaitingUploads(
      JdbcClient jdbc,
      UploadQueries queries,
      UploadRowQueries rowQueries,
      UploadStore store,
      UploadChecking checking,
      UploadValues values,
      SampleBook book,
      ImportBoard board,
      ChangeReason reason,
      Clock clock) {
    this.jdbc = jdbc;
    this.queries = queries;
    this.rowQueries = rowQueries;
    this.store = store;
    this.checking = checking;
    this.values = values;
    this.book = book;
    this.board = board;
    this.reason = reason;
    this.clock = clock;
  }

  /** An upload that waits and who asked for it. */
  record Waiting(UUID upload, UUID person) {}

  /** Those that nobody imports now. */
  @Transactional
  public List<Waiting> waiting() {
    return jdbc.sql(
            """
            select id, import_by from upload where state = 'IMPORTING' order by uploaded_at
               for no key update skip locked
            """)
        .query((row, n) -> new Waiting(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
        .list();
  }

  /** Imports it in one transaction, in the name of the person who asked. */
  @Transactional
  public void importOne(UUID id) {
    Optional<UUID> claimed =
        jdbc.sql(
                """
                select id from upload where id = ? and state = 'IMPORTING' for no key update skip locked
                """)
            .param(id)
            .query(UUID.class)
            .optional();
    claimed.flatMap(queries::upload).ifPresent(this::importReady);
  }

  private void importReady(Upload upload) {
    UploadCheck.Result check = checking.check(upload, "Checked for the import");
    List<UploadedRow> ready = rowQueries.ready(upload.id());
    reason.importing("Import of " + ready.size() + " rows");
    board.show(upload.id(), 0, ready.size());
    List<MeasuredTube> tubes = values.of(upload, ready);
    book.record(upload, tubes, done -> board.show(upload.id(), done, ready.size()));
    boolean rest = !UploadChecking.in(RowState.TO_RESOLVE, check).isEmpty();
    store.imported(
        upload.id(), rest ? UploadState.PARTLY_IMPORTED : UploadState.IMPORTED, clock.instant());
  }

  /** Lets people look at it again; nothing of the attempt was stored. */
  @Transactional
  public void failed(UUID id, String why) {
    Upload upload = queries.upload(id).orElseThrow();
    if (upload.state() == UploadState.IMPORTING) {
      reason.because("The import did not happen");
      store.move(
          id, upload.importedAt() == null ? UploadState.CHECKED : UploadState.PARTLY_IMPORTED, why);
    }
  }
}
