package org.nktrials.config.backup;

/**
 * A backup or a restore that does not take place; the sentence is for the person at the console.
 */
final class BackupRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BackupRefused(String sentence) {
    super(sentence);
  }

  BackupRefused(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
