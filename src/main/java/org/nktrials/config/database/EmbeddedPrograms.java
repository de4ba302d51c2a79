package org.nktrials.config.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs for this machine, brought along as a library and unpacked beside the data.
 * The only class that needs that library, which the production jar leaves out.
 */
final class EmbeddedPrograms {
  private EmbeddedPrograms() {}

  /**
   * Unpacks the programs, unless the same archive was unpacked here before and still runs.
   *
   * @param folder holds one sub-folder per archive; others than the present one are removed
   */
  static PostgresPrograms unpackedIn(Path folder, Path log) throws IOException {
    byte[] archive = archive();
    var target = folder.resolve(digest(archive).substring(0, 16));
    var programs = new PostgresPrograms(target.resolve("bin"), log);
    if (!run(programs, target)) {
      FileSystemUtils.deleteRecursively(folder);
      var unfinished = DataFolder.unfinished(target);
      unpack(archive, UserOnly.createFolders(unfinished));
      Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    }
    return programs;
  }

  /** After a power cut an unpacked program may be there but empty. */
  private static boolean run(PostgresPrograms programs, Path target) {
    try {
      return Files.isDirectory(target) && programs.majorVersion() > 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static byte[] archive() throws IOException {
    var system = System.getProperty("os.name");
    var processor = System.getProperty("os.arch");
    try (var stream =
        DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
            system.startsWith("Mac") ? "Darwin" : system.split(" ")[0],
            processor.toLowerCase(Locale.ROOT).equals("amd64") ? "x86_64" : processor)) {
      return stream.readAllBytes();
    } catch (IllegalStateException e) {
      throw new DatabaseStartFailure(
          "This application brings no PostgreSQL for " + system + " on " + processor + ".",
          ExternalServer.HOW_TO_CONFIGURE,
          e);
    }
  }

  private static String digest(byte[] archive) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(archive));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  private static void unpack(byte[] archive, Path target) throws IOException {
    try (var tar =
        new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(tar, entry, target);
      }
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
      throws IOException {
    var path = target.resolve(entry.getName()).normalize();
    if (!path.startsWith(target)) {
      throw new IOException("The archive of PostgreSQL's programs leaves its folder.");
    }
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
    } else if (entry.isLink()) {
      Files.createLink(path, target.resolve(entry.getLinkName()).normalize());
    } else {
      Files.copy(tar, path);
      if (path.startsWith(target.resolve("bin")) && !path.toFile().setExecutable(true)) {
        throw new IOException("Cannot make " + path + " executable.");
      }
    }
  }
}
