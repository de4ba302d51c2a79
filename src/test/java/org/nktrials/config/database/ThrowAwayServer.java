package org.nktrials.config.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL for the tests of one JVM: the same accounts and doors as the embedded server, but
 * quick to start and without care for power cuts.
 */
public final class ThrowAwayServer {
  private static final Path PARENT = Path.of("target", "test-database").toAbsolutePath();
  private static final Path PROGRAMS = PARENT.resolveSibling("test-programs");
  private static final Map<String, String> QUICK =
      Map.of(
          "fsync", "off",
          "full_page_writes", "off",
          "synchronous_commit", "off",
          "max_connections", "300");

  private final String address;
  private final AccountPasswords passwords;

  private ThrowAwayServer(String address, AccountPasswords passwords) {
    this.address = address;
    this.passwords = passwords;
  }

  /** Starts the PostgreSQL that the application brings along. */
  public static ThrowAwayServer embedded() throws IOException, SQLException {
    return start(null);
  }

  /**
   * Starts the PostgreSQL that is installed on this machine.
   *
   * @param bin folder of its initdb and pg_ctl
   */
  public static ThrowAwayServer installed(Path bin) throws IOException, SQLException {
    return start(bin);
  }

  /**
   * Takes over a running server.
   *
   * @param address host and port
   * @param superuserPassword of the account postgres
   */
  public static ThrowAwayServer running(String address, String superuserPassword)
      throws SQLException {
    var server = new ThrowAwayServer(address, randomPasswords(superuserPassword));
    server.prepare();
    return server;
  }

  private static ThrowAwayServer start(Path bin) throws IOException, SQLException {
    removeLeftBehind();
    var folder = DataFolder.open(PARENT.resolve(UUID.randomUUID().toString()));
    var cluster = new Cluster(programs(bin, folder.log()), folder.cluster(), folder.log());
    var passwords = randomPasswords(UUID.randomUUID().toString());
    cluster.initialise(passwords.superuser(), List.of("--no-sync"));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder, cluster)));
    var server = new ThrowAwayServer("127.0.0.1:" + cluster.start(QUICK), passwords);
    server.prepare();
    return server;
  }

  private static AccountPasswords randomPasswords(String superuser) {
    return new AccountPasswords(
        superuser, UUID.randomUUID().toString(), UUID.randomUUID().toString());
  }

  /** The unpacked programs are kept for the next run, and only one run at a time unpacks them. */
  private static PostgresPrograms programs(Path bin, Path log) throws IOException {
    if (bin != null) {
      return new PostgresPrograms(bin, log);
    }
    var folder = UserOnly.createFolders(PROGRAMS);
    var options = new StandardOpenOption[] {StandardOpenOption.CREATE, StandardOpenOption.WRITE};
    try (var channel = FileChannel.open(folder.resolve("unpack.lock"), options);
        var _ = channel.lock()) {
      return EmbeddedPrograms.unpackedIn(folder.resolve("postgresql"), log);
    }
  }

  /** Spares a data folder the two seconds of unpacking. */
  static Path withPrograms(Path dataFolder) throws IOException {
    programs(null, UserOnly.createFolders(dataFolder.resolve("log")));
    Files.createSymbolicLink(dataFolder.resolve("programs"), PROGRAMS.resolve("postgresql"));
    return dataFolder;
  }

  private static void removeLeftBehind() throws IOException {
    if (!Files.isDirectory(PARENT)) {
      return;
    }
    try (var folders = Files.list(PARENT)) {
      for (var path : folders.toList()) {
        try {
          var folder = DataFolder.open(path);
          var programs = programs(null, folder.log());
          remove(folder, new Cluster(programs, folder.cluster(), folder.log()));
        } catch (DatabaseStartFailure e) {
          // Another run is using it at this moment.
        }
      }
    }
  }

  private static void remove(DataFolder folder, Cluster cluster) {
    try (folder) {
      cluster.stopOrphan();
    } catch (IOException e) {
      System.err.println("The test database in " + folder.path() + " stays: " + e);
      return;
    }
    FileSystemUtils.deleteRecursively(folder.path().toFile());
  }

  private void prepare() throws SQLException {
    try (var superuser = connect("postgres", Accounts.SUPERUSER)) {
      Accounts.prepare(superuser, passwords);
    }
  }

  /** Makes a database of the owner's as a copy of another one that nobody is connected to. */
  public void createDatabase(String name, String template) throws SQLException {
    try (var superuser = connect("postgres", Accounts.SUPERUSER)) {
      Accounts.database(superuser, name, template);
    }
  }

  public String url(String database) {
    return "jdbc:postgresql://" + address + "/" + database;
  }

  /** Password of postgres, nk_owner or nk_app. */
  public String password(String role) {
    return switch (role) {
      case Accounts.SUPERUSER -> passwords.superuser();
      case Accounts.OWNER -> passwords.owner();
      case Accounts.APPLICATION -> passwords.application();
      default -> throw new IllegalArgumentException(role);
    };
  }

  /** A new connection, for the caller to close. */
  public Connection connect(String database, String role) throws SQLException {
    return new DatabaseAccount(url(database), role, password(role)).connect();
  }
}
