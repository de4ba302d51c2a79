package org.nktrials.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files as rows, in parts of 1 MiB so that none is in memory as a whole; durable with the
 * transaction of the record that names them, and part of every backup of the database.
 */
@Repository
class DatabaseFiles implements FileStore {

  private static final int PART = 1024 * 1024;

  private final JdbcClient jdbc;

  DatabaseFiles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public String keep(Path file) {
    String sha256 = FileChecksum.of(file);
    try (InputStream in = Files.newInputStream(file)) {
      keep(sha256, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sha256;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public String keep(byte[] content) {
    String sha256 = FileChecksum.of(content);
    try (InputStream in = new ByteArrayInputStream(content)) {
      keep(sha256, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sha256;
  }

  private void keep(String sha256, InputStream in) throws IOException {
    if (isKept(sha256)) {
      return;
    }
    int part = 0;
    for (byte[] next = in.readNBytes(PART);
        next.length > 0 || part == 0;
        next = in.readNBytes(PART)) {
      jdbc.sql(
              "insert into stored_file (sha256, part, content) values (?, ?, ?)"
                  + " on conflict do nothing")
          .params(sha256, part++, next)
          .update();
    }
  }

  @Override
  public void copy(String sha256, OutputStream to) throws IOException {
    MessageDigest digest = FileChecksum.digest();
    int part = 0;
    for (byte[] next = part(sha256, part); next.length > 0; next = part(sha256, ++part)) {
      digest.update(next);
      to.write(next);
    }
    if (!FileChecksum.text(digest).equals(sha256)) {
      throw new Refused(
          new Problem(
              "file-damaged",
              null,
              "The stored file with checksum %s is missing or not as it was kept."
                  .formatted(sha256),
              "Ask the administrator for the file in the backup."));
    }
  }

  private byte[] part(String sha256, int part) {
    return jdbc.sql("select content from stored_file where sha256 = ? and part = ?")
        .params(sha256, part)
        .query(byte[].class)
        .optional()
        .orElse(new byte[0]);
  }

  private boolean isKept(String sha256) {
    return jdbc.sql("select exists (select 1 from stored_file where sha256 = ?)")
        .param(sha256)
        .query(Boolean.class)
        .single();
  }
}
