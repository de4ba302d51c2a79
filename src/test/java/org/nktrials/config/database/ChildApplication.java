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
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** The application in a process of its own, with which a test talks line by line. */
final class ChildApplication implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int LAST_LINES = 30;

  /** A line that begins so answers the test; it begins no line of a log. */
  static final String ANSWER = "answer ";

  private final Process process;
  private final Thread reader;
  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
  private final Deque<String> last = new ArrayDeque<>();

  private ChildApplication(Process process, Predicate<String> hearing) {
    this.process = process;
    this.reader =
        Thread.ofPlatform()
            .daemon()
            .start(() -> process.inputReader().lines().forEach(line -> heard(line, hearing)));
  }

  /**
   * Starts it, without waiting until it is ready.
   *
   * @param hearing takes the lines that the test waits for itself, and says which those are
   */
  static ChildApplication start(
      Class<?> main, Map<String, String> settings, Predicate<String> hearing) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command = new ArrayList<>(List.of(java, "-Xmx512m", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-XX:+UseSerialGC", "-cp", ChildJvm.testClassPath()));
    command.add(main.getName());
    settings.forEach((name, value) -> command.add("--" + name + "=" + value));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new ChildApplication(process, hearing);
  }

  /** Says something to the test; called in the child. */
  static void answer(String what) {
    System.out.println(ANSWER + what);
  }

  private void heard(String line, Predicate<String> hearing) {
    if (line.startsWith(ANSWER)) {
      answers.add(line.substring(ANSWER.length()));
    } else if (!hearing.test(line)) {
      remember(line);
    }
  }

  private synchronized void remember(String line) {
    last.add(line);
    if (last.size() > LAST_LINES) {
      last.remove();
    }
  }

  /** That it kept silent, with what it said last. */
  synchronized AssertionError silent(String what) {
    return new AssertionError("No " + what + ". It said last:\n" + String.join("\n", last));
  }

  void tell(String command) throws IOException {
    process.outputWriter().append(command).append('\n').flush();
  }

  /** The next answer of this kind. */
  String await(String kind) throws InterruptedException {
    var end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end) && (process.isAlive() || !answers.isEmpty())) {
      var heard = answers.poll(200, TimeUnit.MILLISECONDS);
      if (heard != null && heard.startsWith(kind)) {
        return heard;
      }
    }
    throw silent(kind);
  }

  boolean isAlive() {
    return process.isAlive();
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
}
