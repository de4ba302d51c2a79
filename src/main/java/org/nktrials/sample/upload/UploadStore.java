package org.nktrials.sample.upload;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.shared.TimeOrderedId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes uploads, their files and what people say about their rows. */
@Repository
class UploadStore {

  private final JdbcClient jdbc;

  UploadStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(UUID id, NewUpload upload, UUID laboratory, UUID person, Instant now) {
    jdbc.sql(
            """
            insert into upload (id, version, trial_id, laboratory_id, cytometer, panel_version, batch, lots, count_method, state,
                                uploaded_by, uploaded_at, checked_at, submission_id)
            values (?, 0, ?, ?, ?, ?, ?, ?, ?, 'CHECKED', ?, ?, ?, ?)
            """)
        .params(
            id,
            upload.trialId(),
            laboratory,
            upload.cytometer(),
            upload.panelVersion(),
            upload.batch(),
            upload.lots(),
            upload.countMethod().name(),
            person,
            Timestamp.from(now),
            Timestamp.from(now),
            upload.submissionId())
        .update();
    jdbc.sql("insert into upload_progress (upload_id, done, total) values (?, 0, 0)")
        .param(id)
        .update();
  }

  void addFile(UUID trial, UUID upload, UploadedFile file) {
    jdbc.sql(
            """
            insert into upload_file (id, version, trial_id, upload_id, number, name, sha256, bytes, kind, note, events,
                                     acquired_on)
            values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            file.id(),
            trial,
            upload,
            file.number(),
            file.name(),
            file.sha256(),
            file.bytes(),
            file.kind().name())
        .param(file.note())
        .param(file.events())
        .param(file.acquiredOn())
        .update();
  }

  /** A table whose column of names is known now. */
  void becomes(UUID file, FileKind kind) {
    jdbc.sql(
            "update upload_file set kind = ?, note = null, version = version + 1 where id = ? and"
                + " kind <> ?")
        .params(kind.name(), file, kind.name())
        .update();
  }

  void say(UUID trial, UUID upload, UploadStatement statement, UUID person, Instant now) {
    jdbc.sql(
            """
            insert into upload_statement (id, version, trial_id, upload_id, file_id, line, row_name, kind, sample_code,
                                          tube, reason, said_by, said_at)
            values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            TimeOrderedId.next(),
            trial,
            upload,
            statement.fileId(),
            statement.line(),
            statement.name(),
            statement.kind().name())
        .param(statement.sample())
        .param(statement.tube())
        .params(statement.reason(), person, Timestamp.from(now))
        .update();
  }

  void move(UUID upload, UploadState state, @Nullable String problem) {
    jdbc.sql("update upload set state = ?, problem = ?, version = version + 1 where id = ?")
        .param(state.name())
        .param(problem)
        .param(upload)
        .update();
  }

  void importing(UUID upload, UUID person) {
    jdbc.sql(
            "update upload set state = 'IMPORTING', problem = null, import_by = ?, version ="
                + " version + 1 where id = ?")
        .params(person, upload)
        .update();
  }

  void imported(UUID upload, UploadState state, Instant now) {
    jdbc.sql("update upload set state = ?, imported_at = ?, version = version + 1 where id = ?")
        .params(state.name(), Timestamp.from(now), upload)
        .update();
    jdbc.sql("update upload_row set state = 'IMPORTED' where upload_id = ? and state = 'READY'")
        .param(upload)
        .update();
  }

  void end(UUID upload, UploadState state, String reason) {
    jdbc.sql("update upload set state = ?, ended_reason = ?, version = version + 1 where id = ?")
        .params(state.name(), reason, upload)
        .update();
    jdbc.sql("update upload_row set state = 'WITHDRAWN' where upload_id = ? and state = 'IMPORTED'")
        .param(upload)
        .update();
  }
}
