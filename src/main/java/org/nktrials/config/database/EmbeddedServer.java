package org.nktrials.config.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The application's own PostgreSQL: durable, on loopback only, every door behind a password. */
final class EmbeddedServer implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);

  private final DataFolder folder;
  private final Cluster cluster;
  private final AccountPasswords passwords;
  private final int port;
  private final AtomicBoolean closed = new AtomicBoolean();

  private EmbeddedServer(DataFolder folder, Cluster cluster, AccountPasswords passwords, int port) {
    this.folder = folder;
    this.cluster = cluster;
    this.passwords = passwords;
    this.port = port;
  }

  /**
   * Starts the server on this folder: makes what is missing, ends what a killed application left
   * behind and refuses to go on unless the server is durable and asks everybody for a password.
   *
   * @throws DatabaseStartFailure with one sentence for the person at the console
   */
  static EmbeddedServer start(Path dataFolder) {
    var folder = DataFolder.open(dataFolder);
    try {
      return start(folder);
    } catch (IOException | SQLException e) {
      release(folder);
      throw new DatabaseStartFailure(
          "The embedded database in %s does not start: %s".formatted(folder.path(), firstLine(e)),
          "Look into " + folder.log() + ", or start on an empty folder with --nk.data-dir=FOLDER.",
          e);
    } catch (RuntimeException e) {
      release(folder);
      throw e;
    }
  }

  private static EmbeddedServer start(DataFolder folder) throws IOException, SQLException {
    log.info("Starting embedded PostgreSQL in {}", folder.path());
    var passwords = AccountPasswords.readOrCreate(folder);
    var programs = EmbeddedPrograms.unpackedIn(folder.programs(), folder.log());
    var cluster = new Cluster(programs, folder.cluster(), folder.log());
    cluster.initialise(passwords.superuser(), List.of());
    cluster.stopOrphan();
    int port = cluster.start(ServerSettings.DURABLE);
    var server = new EmbeddedServer(folder, cluster, passwords, port);
    try (var superuser = server.superuser().connect()) {
      ServerPromises.check(superuser);
      Accounts.prepare(superuser, passwords);
    } catch (SQLException | RuntimeException e) {
      server.close();
      throw e;
    }
    log.info("Embedded PostgreSQL is up on 127.0.0.1:{}, data in {}", port, folder.cluster());
    return server;
  }

  private static void release(DataFolder folder) {
    try {
      folder.close();
    } catch (IOException e) {
      log.warn("The data folder {} stays locked until the application ends", folder.path(), e);
    }
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
  }

  Path dataFolder() {
    return folder.path();
  }

  /** For roles and settings only; the application itself never works as superuser. */
  DatabaseAccount superuser() {
    return account("postgres", Accounts.SUPERUSER, passwords.superuser());
  }

  DatabaseAccount owner() {
    return account(Accounts.DATABASE, Accounts.OWNER, passwords.owner());
  }

  DatabaseAccount application() {
    return account(Accounts.DATABASE, Accounts.APPLICATION, passwords.application());
  }

  /** Generated with the data folder and known to nobody else. */
  String keyOfSecrets() {
    return "secrets of the application under " + passwords.owner();
  }

  private DatabaseAccount account(String database, String user, String password) {
    return new DatabaseAccount(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + database, user, password);
  }

  /** Stops the server and gives the folder free; harmless when repeated. */
  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    try {
      if (cluster.stop()) {
        log.info("Embedded PostgreSQL has stopped");
      } else {
        log.warn("Embedded PostgreSQL had already stopped or does not stop");
      }
    } catch (IOException e) {
      log.warn("Embedded PostgreSQL could not be stopped; the next start will end it", e);
    } finally {
      release(folder);
    }
  }
}
