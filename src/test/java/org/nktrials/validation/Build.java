package org.nktrials.validation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Which build a report is about.
 *
 * @param commit the commit of the sources, or why it is not known
 * @param unit when the unit tests began, or that they did not run
 * @param integration when the integration tests began, or that they did not run
 */
record Build(
    String version, String commit, String java, String system, String unit, String integration) {

  static Build now(String unit, String integration) {
    return new Build(
        System.getProperty("nk.validation.version", "unknown"),
        presentCommit(),
        System.getProperty("java.vendor") + " " + System.getProperty("java.version"),
        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
        unit,
        integration);
  }

  private static String presentCommit() {
    try {
      String commit = git("rev-parse", "HEAD");
      boolean changed = !git("status", "--porcelain", "--untracked-files=no").isEmpty();
      return commit + (changed ? " with changes that are not committed" : "");
    } catch (IOException e) {
      return "unknown: " + e.getMessage();
    }
  }

  private static String git(String... words) throws IOException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(words));
    Process git =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    git.getOutputStream().close();
    String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    try {
      if (git.waitFor() != 0) {
        throw new IOException("the sources are in no repository");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    return said;
  }
}
