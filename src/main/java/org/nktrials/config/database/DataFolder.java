package org.nktrials.config.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The folder of the embedded database, locked for as long as this object is open. */
final class DataFolder implements AutoCloseable {
  private final Path path;
  private final FileChannel lock;

  private DataFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /**
   * Creates the folder where it is missing and locks it.
   *
   * @throws DatabaseStartFailure if it cannot be written or another application holds it
   */
  static DataFolder open(Path requested) {
    try {
      var path = UserOnly.createFolders(requested.toAbsolutePath()).toRealPath();
      var file = path.resolve("in-use.lock");
      var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        channel.close();
        throw inUse(path);
      }
      var folder = new DataFolder(path, channel);
      UserOnly.createFolders(folder.log());
      folder.refuseRootOnFoldersOfOthers();
      return folder;
    } catch (IOException e) {
      throw notWritable(requested.toAbsolutePath().normalize(), e);
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /** PostgreSQL works only for the user to whom its files belong; root is no exception to it. */
  private void refuseRootOnFoldersOfOthers() throws IOException {
    var owner = Files.getOwner(log()).getName();
    if (PostgresPrograms.RUN_BY_ROOT && !owner.equals("root")) {
      close();
      throw new DatabaseStartFailure(
          "The data folder " + path + " belongs to " + owner + ", but root starts the application.",
          "Start the application as "
              + owner
              + ", or name another folder with"
              + " --nk.data-dir=FOLDER.");
    }
  }

  private static DatabaseStartFailure inUse(Path path) {
    return new DatabaseStartFailure(
        "Another running NK Trials already uses the data folder " + path + ".",
        "Stop the other one, or give this one its own folder with --nk.data-dir=FOLDER.");
  }

  private static DatabaseStartFailure notWritable(Path path, IOException cause) {
    return new DatabaseStartFailure(
        "The data folder "
            + path
            + " cannot be written by "
            + System.getProperty("user.name")
            + ".",
        "Make the folder writable, or name another one with --nk.data-dir=FOLDER.",
        cause);
  }

  Path path() {
    return path;
  }

  /** The PostgreSQL data directory itself. */
  Path cluster() {
    return path.resolve("postgresql");
  }

  Path programs() {
    return path.resolve("programs");
  }

  Path accounts() {
    return path.resolve("database-accounts.properties");
  }

  Path log() {
    return path.resolve("log");
  }

  /**
   * A folder that is still being filled has this name, so that a kill never leaves a half-truth.
   */
  static Path unfinished(Path folder) {
    return folder.resolveSibling(folder.getFileName() + ".unfinished");
  }

  static boolean isMissingOrEmpty(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return true;
    }
    try (var children = Files.list(folder)) {
      return children.findAny().isEmpty();
    }
  }

  /** Releases the lock; the file stays, since removing it would let two applications lock. */
  @Override
  public void close() throws IOException {
    lock.close();
  }
}
