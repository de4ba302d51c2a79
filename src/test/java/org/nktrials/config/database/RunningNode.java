package org.nktrials.config.database;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.nktrials.support.TestDatabase;

/** A process of {@link Node}, its port and the mail that it sent. */
final class RunningNode implements AutoCloseable {

  final List<String> mail = new CopyOnWriteArrayList<>();

  private final ChildApplication process;
  private int port;

  private RunningNode(TestDatabase database) throws IOException {
    var settings = new HashMap<>(database.configuration());
    settings.putAll(
        Map.of(
            "server.port", "0",
            "spring.main.banner-mode", "off",
            "logging.level.root", "error",
            "nktrials.notices.mail", "true",
            "nktrials.scheduled-work", "true",
            "nktrials.notices.to", "pharmacy@example.org"));
    process = ChildApplication.start(Node.class, settings, this::isMail);
  }

  /** Starts it without waiting. */
  static RunningNode on(TestDatabase database) throws IOException {
    return new RunningNode(database);
  }

  private boolean isMail(String line) {
    return line.startsWith(Node.MAIL) && mail.add(line.substring(Node.MAIL.length()));
  }

  void awaitReady() throws InterruptedException {
    port = Integer.parseInt(process.await("ready").split(" ")[1]);
  }

  URI address(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  void tell(String command) throws IOException {
    process.tell(command);
  }

  /** The words after the kind of the next answer. */
  List<String> await(String kind) throws InterruptedException {
    var words = List.of(process.await("").split(" "));
    if (!words.getFirst().equals(kind)) {
      throw process.silent(kind + ", but: " + String.join(" ", words));
    }
    return words.subList(1, words.size());
  }

  void kill() throws InterruptedException {
    process.kill();
  }

  @Override
  public void close() {
    process.close();
  }
}
