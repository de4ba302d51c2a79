package org.nktrials.config.database;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * Generated passwords of the embedded server's three accounts, 192 random bits each, kept in a file
 * that only this user can read.
 */
record AccountPasswords(String superuser, String owner, String application) {

  /**
   * Reads the file, or makes it if there is no database yet.
   *
   * @throws DatabaseStartFailure if there is a database but not its passwords
   */
  static AccountPasswords readOrCreate(DataFolder folder) throws IOException {
    var file = folder.accounts();
    if (!Files.exists(file)) {
      if (!DataFolder.isMissingOrEmpty(folder.cluster())) {
        throw lost(file);
      }
      create(file);
    }
    UserOnly.restrict(file);
    return read(file);
  }

  private static void create(Path file) throws IOException {
    var unfinished = DataFolder.unfinished(file);
    UserOnly.write(
        unfinished,
        "# Accounts of the embedded database. Without this file the data cannot be opened.\n"
            + line(Accounts.SUPERUSER)
            + line(Accounts.OWNER)
            + line(Accounts.APPLICATION));
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String line(String account) {
    var bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return account + "=" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + "\n";
  }

  private static AccountPasswords read(Path file) throws IOException {
    var properties = new Properties();
    properties.load(new StringReader(Files.readString(file)));
    return new AccountPasswords(
        password(properties, Accounts.SUPERUSER, file),
        password(properties, Accounts.OWNER, file),
        password(properties, Accounts.APPLICATION, file));
  }

  private static String password(Properties properties, String account, Path file) {
    var password = properties.getProperty(account, "");
    if (password.isBlank()) {
      throw lost(file);
    }
    return password;
  }

  private static DatabaseStartFailure lost(Path file) {
    return new DatabaseStartFailure(
        "The passwords of the embedded database are missing from " + file + ".",
        "Restore that file from a backup, or start on an empty folder with --nk.data-dir=FOLDER.");
  }

  /** Leaves the passwords out of logs. */
  @Override
  public String toString() {
    return "AccountPasswords";
  }
}
