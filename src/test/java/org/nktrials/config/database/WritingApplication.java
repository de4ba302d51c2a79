package org.nktrials.config.database;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A process of {@link EventWriter} and what it has said. */
final class WritingApplication implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final ChildApplication process;
  private final Written written;

  private WritingApplication(ChildApplication process, Written written) {
    this.process = process;
    this.written = written;
  }

  /** Starts it and waits until it can write. */
  static WritingApplication start(Map<String, String> settings, Written written)
      throws IOException, InterruptedException {
    var process = ChildApplication.start(EventWriter.class, settings, line -> heard(line, written));
    var application = new WritingApplication(process, written);
    application.await("ready");
    return application;
  }

  private static boolean heard(String line, Written written) {
    var words = line.split(" ", 3);
    return switch (words[0]) {
      case "begun" -> written.begun().add(words[1]);
      case "acknowledged" -> written.acknowledged().add(words[1]);
      case "refused" -> written.refused().add(line);
      default -> false;
    };
  }

  void tell(String command) throws IOException {
    process.tell(command);
  }

  /** The answer of this kind. */
  String await(String answer) throws InterruptedException {
    return process.await(answer);
  }

  /** Waits until so many more writes were acknowledged. */
  void awaitFurther(int writes) throws InterruptedException {
    int wanted = written.acknowledged().size() + writes;
    var end = Instant.now().plus(PATIENCE);
    while (written.acknowledged().size() < wanted) {
      if (Instant.now().isAfter(end) || !process.isAlive()) {
        throw process.silent("further write");
      }
      Thread.sleep(5);
    }
  }

  /** Without any farewell; what it had said by then is heard to the end. */
  void kill() throws InterruptedException {
    process.kill();
  }

  @Override
  public void close() {
    process.close();
  }

  /** Submissions by what was said of them. */
  record Written(Set<String> begun, Set<String> acknowledged, Set<String> refused) {
    Written() {
      this(
          ConcurrentHashMap.newKeySet(),
          ConcurrentHashMap.newKeySet(),
          ConcurrentHashMap.newKeySet());
    }
  }
}
