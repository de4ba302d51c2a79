package org.nktrials.document;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A ZIP file whose last part lists the SHA-256 of every other one, as {@code sha256sum} writes it.
 * It is written while it is made: only one part is at work at a time.
 */
public final class ListedZip {

  /** Name of the last part. */
  public static final String CHECKSUMS = "SHA256SUMS";

  private final ZipOutputStream zip;
  private final Map<String, String> checksums = new TreeMap<>();

  /**
   * Begins the file.
   *
   * @param out stays open
   */
  public ListedZip(OutputStream out) {
    zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
  }

  /**
   * Writes one part.
   *
   * @param name made by the application, with forward slashes
   */
  public void part(String name, Writing writing) throws IOException {
    if (checksums.containsKey(name)) {
      throw new IOException("Two parts have the name " + name + ".");
    }
    zip.putNextEntry(new ZipEntry(name));
    DigestOutputStream part = new DigestOutputStream(new StaysOpen(zip), sha256());
    writing.to(part);
    part.flush();
    zip.closeEntry();
    checksums.put(name, HexFormat.of().formatHex(part.getMessageDigest().digest()));
  }

  /** How many parts there are, the list not among them. */
  public int parts() {
    return checksums.size();
  }

  /** Writes the list and the end of the file. */
  public void finish() throws IOException {
    StringBuilder list = new StringBuilder();
    checksums.forEach((name, sum) -> list.append(sum).append("  ").append(name).append('\n'));
    zip.putNextEntry(new ZipEntry(CHECKSUMS));
    zip.write(list.toString().getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
    zip.finish();
    zip.flush();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** What writes a part. */
  @FunctionalInterface
  public interface Writing {
    /** Writes everything; the stream is not for closing. */
    void to(OutputStream out) throws IOException;
  }

  /** The end of a part is not the end of the file. */
  private static final class StaysOpen extends FilterOutputStream {
    StaysOpen(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
