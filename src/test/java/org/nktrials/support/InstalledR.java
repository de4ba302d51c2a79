package org.nktrials.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** R with the package survival, where the machine has it; a test that needs it is skipped else. */
public final class InstalledR {

  private static final int LONGEST_SECONDS = 60;
  private static final Path EMPTY = Path.of("/dev/null");

  private InstalledR() {}

  /** Skips the test, and says so, unless Rscript and its package survival are installed. */
  public static void needed() {
    Assumptions.assumeTrue(
        there(), "Rscript with the package survival is not installed: scripts of R are not run");
  }

  private static boolean there() {
    try {
      return exit(process("-e", "library(survival)").redirectOutput(EMPTY.toFile()).start()) == 0;
    } catch (IOException _) {
      return false;
    }
  }

  /** Runs a script below a folder and gives what it prints; fails where it stops. */
  public static String run(String script, Path folder) {
    try {
      Path file = Files.writeString(folder.resolve("analysis.R"), script, StandardCharsets.UTF_8);
      Path printed = folder.resolve("printed.txt");
      int exit = exit(process(file.toString()).redirectOutput(printed.toFile()).start());
      String words = Files.readString(printed);
      assertThat(exit).as(words).isZero();
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ProcessBuilder process(String... arguments) {
    ProcessBuilder builder = new ProcessBuilder("Rscript", "--vanilla");
    builder.command().addAll(List.of(arguments));
    return builder.redirectErrorStream(true);
  }

  private static int exit(Process process) {
    try {
      if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return -1;
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
