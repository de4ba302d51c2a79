package org.nktrials.config.database;

import org.jspecify.annotations.Nullable;

/** The application cannot start on its database: one sentence says why, another what to do. */
final class DatabaseStartFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String remedy;

  DatabaseStartFailure(String sentence, String remedy) {
    this(sentence, remedy, null);
  }

  DatabaseStartFailure(String sentence, String remedy, @Nullable Throwable cause) {
    super(sentence, cause);
    this.remedy = remedy;
  }

  /** What the person who starts the application can do about it. */
  String remedy() {
    return remedy;
  }
}
