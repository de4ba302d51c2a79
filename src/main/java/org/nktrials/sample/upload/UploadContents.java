package org.nktrials.sample.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files by their SHA-256, unmodified, in parts so that none is in memory as a whole. */
@Repository
class UploadContents {

  private static final int PART = 1024 * 1024;

  private final JdbcClient jdbc;

  UploadContents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  static String sha256(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[PART];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Keeps a file; the same bytes are kept once, however many uploads hold them. */
  void keep(String sha256, Path file) {
    if (known(sha256)) {
      return;
    }
    try (InputStream in = Files.newInputStream(file)) {
      int part = 0;
      for (byte[] next = in.readNBytes(PART);
          next.length > 0 || part == 0;
          next = in.readNBytes(PART)) {
        jdbc.sql(
                "insert into upload_content (sha256, part, content) values (?, ?, ?) on conflict do"
                    + " nothing")
            .params(sha256, part++, next)
            .update();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file in a temporary place, which the caller removes. */
  Path open(String sha256) {
    try {
      Path place = Files.createTempFile("nk-upload-", ".part");
      try (OutputStream out = Files.newOutputStream(place)) {
        int part = 0;
        for (byte[] next = part(sha256, part); next.length > 0; next = part(sha256, ++part)) {
          out.write(next);
        }
      }
      return place;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] part(String sha256, int part) {
    return jdbc.sql("select content from upload_content where sha256 = ? and part = ?")
        .params(sha256, part)
        .query(byte[].class)
        .optional()
        .orElse(new byte[0]);
  }

  private boolean known(String sha256) {
    return jdbc.sql("select exists (select 1 from upload_content where sha256 = ?)")
        .param(sha256)
        .query(Boolean.class)
        .single();
  }
}
