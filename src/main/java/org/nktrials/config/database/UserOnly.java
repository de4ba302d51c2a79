package org.nktrials.config.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Files and folders that no other user of the machine can read (where the file system can say so).
 */
public final class UserOnly {
  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private UserOnly() {}

  /** Creates the missing folders of the path; an existing one keeps its permissions. */
  static Path createFolders(Path folder) throws IOException {
    return Files.isDirectory(folder)
        ? folder
        : Files.createDirectories(folder, permissions("rwx------"));
  }

  /** Opens a new file for writing, in place of one of that name that is there. */
  public static FileChannel create(Path file) throws IOException {
    Files.deleteIfExists(file);
    var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    return FileChannel.open(file, options, permissions("rw-------"));
  }

  /** Writes a new file and forces it to the disk before returning. */
  static void write(Path file, String text) throws IOException {
    try (var channel = create(file)) {
      var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  /** Takes away what others were allowed, for a file that was copied carelessly. */
  static void restrict(Path file) throws IOException {
    if (POSIX) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
  }

  /** PostgreSQL refuses a data directory that others may enter, as a plain copy often is. */
  static void restrictFolder(Path folder) throws IOException {
    if (POSIX) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  private static FileAttribute<?>[] permissions(String posix) {
    return POSIX
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(posix))
        }
        : new FileAttribute<?>[0];
  }
}
