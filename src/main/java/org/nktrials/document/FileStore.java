package org.nktrials.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.nktrials.shared.Refused;

/**
 * Every file that is kept: uploads, releases, workbooks and documents that were signed or sent.
 * Files are addressed by the SHA-256 of their bytes, unmodified, written once and never removed; a
 * record names its file by that checksum. A file is durable before the record that names it is
 * committed; one that no record names is harmless. No other part of the application reads or writes
 * the bytes of files.
 */
public interface FileStore {

  /**
   * Keeps a file; the same bytes are kept once.
   *
   * @return SHA-256, 64 lower-case hexadecimal digits
   */
  String keep(Path file);

  /** Keeps a document that is in memory, such as a PDF. */
  String keep(byte[] content);

  /**
   * Writes a file out, a part at a time.
   *
   * @throws Refused when the bytes are not there or are not those that were kept
   */
  void copy(String sha256, OutputStream to) throws IOException;

  /** A small file in memory. */
  default byte[] read(String sha256) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try {
      copy(sha256, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return content.toByteArray();
  }

  /** The file in a temporary place, which the caller removes. */
  default Path open(String sha256) {
    try {
      Path place = Files.createTempFile("nk-file-", ".part");
      try (OutputStream out = Files.newOutputStream(place)) {
        copy(sha256, out);
      } catch (IOException | RuntimeException e) {
        Files.deleteIfExists(place);
        throw e;
      }
      return place;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
