package org.nktrials.config.backup;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import org.nktrials.config.database.UserOnly;
import org.nktrials.document.ListedZip;

/** The file of a backup. It has its name only when it is whole and on the disk. */
final class BackupWriter implements Closeable {
  private final Path file;
  private final Path unfinished;
  private final FileChannel channel;
  private final DigestOutputStream whole;
  private final ListedZip zip;

  BackupWriter(Path file) throws IOException {
    this.file = file;
    unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
    channel = UserOnly.create(unfinished);
    whole = Checksums.writing(Channels.newOutputStream(channel));
    zip = new ListedZip(whole);
  }

  /** Writes one part. */
  void part(String name, ListedZip.Writing writing) throws IOException {
    zip.part(name, writing);
  }

  /**
   * Ends the file and gives it its name.
   *
   * @return SHA-256 of the whole file
   */
  String finish() throws IOException {
    zip.finish();
    channel.force(true);
    channel.close();
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    return Checksums.hex(whole.getMessageDigest());
  }

  /** Removes what did not become whole; after {@link #finish} there is nothing to do. */
  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(unfinished);
  }
}
