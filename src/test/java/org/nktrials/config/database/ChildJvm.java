package org.nktrials.config.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Java process of its own on the test class path, to be killed or read to its end. */
final class ChildJvm implements AutoCloseable {
  private final Process process;
  private final BufferedReader output;

  private ChildJvm(Process process) {
    this.process = process;
    this.output = process.inputReader();
  }

  static ChildJvm run(String classPath, Class<?> main, String... arguments) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command = new ArrayList<>(List.of(java, "-Xmx256m", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", classPath, main.getName()));
    command.addAll(List.of(arguments));
    return new ChildJvm(new ProcessBuilder(command).redirectErrorStream(true).start());
  }

  static String testClassPath() {
    return System.getProperty(
        "surefire.test.class.path", System.getProperty("java.class.path", ""));
  }

  /** Reads on until the highest acknowledged number reaches this one. */
  void awaitAcknowledged(int number) throws IOException {
    while (acknowledged(output.readLine()) < number) {
      // The next line may be it.
    }
  }

  /** Kills without any farewell and returns the last number that was acknowledged before. */
  int kill() throws IOException {
    process.toHandle().destroyForcibly(); // unlike the process itself, keeps the pipe readable
    await();
    return output.lines().mapToInt(ChildJvm::acknowledged).max().orElse(0);
  }

  private static int acknowledged(String line) {
    if (line == null) {
      throw new AssertionError("The child has ended.");
    }
    var words = line.split(" ");
    return words[0].equals("acknowledged") ? Integer.parseInt(words[1]) : 0;
  }

  /** Everything it still prints until it ends by itself. */
  String readToEnd() throws IOException {
    var text = String.join("\n", output.lines().toList());
    await();
    return text;
  }

  int exitCode() {
    return process.exitValue();
  }

  void tell(String line) throws IOException {
    process.outputWriter().append(line).append('\n').flush();
  }

  private void await() throws IOException {
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        throw new AssertionError("The child does not end.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** Process number of the server in this data folder. */
  static ProcessHandle serverOf(Path dataFolder) throws IOException {
    var file = dataFolder.resolve("postgresql/postmaster.pid");
    var number = Long.parseLong(Files.readAllLines(file).getFirst().strip());
    return ProcessHandle.of(number).orElseThrow();
  }

  @Override
  public void close() {
    process.toHandle().destroyForcibly(); // unlike the process itself, keeps the pipe readable
  }
}
