package org.nktrials.config.database;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A process of {@link EventWriter} and what it has said. */
final class WritingApplication implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int LAST_LINES = 30;

  private final Process process;
  private final Thread reader;
  private final Written written;
  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
  private final Deque<String> last = new ArrayDeque<>();

  private WritingApplication(Process process, Written written) {
    this.process = process;
    this.written = written;
    this.reader =
        Thread.ofPlatform()
            .daemon()
            .start(() -> process.inputReader().lines().forEach(this::heard));
  }

  /** Starts it and waits until it can write. */
  static WritingApplication start(Map<String, String> settings, Written written)
      throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command = new ArrayList<>(List.of(java, "-Xmx512m", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-XX:+UseSerialGC", "-cp", ChildJvm.testClassPath()));
    command.add(EventWriter.class.getName());
    settings.forEach((name, value) -> command.add("--" + name + "=" + value));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var application = new WritingApplication(process, written);
    application.await("ready");
    return application;
  }

  private void heard(String line) {
    var words = line.split(" ", 3);
    switch (words[0]) {
      case "begun" -> written.begun().add(words[1]);
      case "acknowledged" -> written.acknowledged().add(words[1]);
      case "refused" -> written.refused().add(line);
      case "ready", "paused", "checked" -> answers.add(line);
      default -> remember(line);
    }
  }

  private synchronized void remember(String line) {
    last.add(line);
    if (last.size() > LAST_LINES) {
      last.remove();
    }
  }

  private synchronized AssertionError silent(String what) {
    return new AssertionError("No " + what + ". It said last:\n" + String.join("\n", last));
  }

  void tell(String command) throws IOException {
    process.outputWriter().append(command).append('\n').flush();
  }

  /** The answer of this kind. */
  String await(String answer) throws InterruptedException {
    var end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end) && (process.isAlive() || !answers.isEmpty())) {
      var heard = answers.poll(200, TimeUnit.MILLISECONDS);
      if (heard != null && heard.startsWith(answer)) {
        return heard;
      }
    }
    throw silent(answer);
  }

  /** Waits until so many more writes were acknowledged. */
  void awaitFurther(int writes) throws InterruptedException {
    int wanted = written.acknowledged().size() + writes;
    var end = Instant.now().plus(PATIENCE);
    while (written.acknowledged().size() < wanted) {
      if (Instant.now().isAfter(end) || !process.isAlive()) {
        throw silent("further write");
      }
      Thread.sleep(5);
    }
  }

  /** Without any farewell; what it had said by then is heard to the end. */
  void kill() throws InterruptedException {
    process.toHandle().destroyForcibly();
    reader.join();
  }

  @Override
  public void close() {
    process.toHandle().destroyForcibly();
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
