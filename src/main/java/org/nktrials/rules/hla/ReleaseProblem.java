package org.nktrials.rules.hla;

/**
 * Why a release is refused.
 *
 * @param file name of the file
 * @param line counted from 1; 0 where the whole file is meant
 * @param message what is wrong, as a sentence
 */
public record ReleaseProblem(String file, int line, String message) {

  /** With the file and the line in front. */
  public String text() {
    return line == 0 ? file + ": " + message : file + ", line " + line + ": " + message;
  }
}
