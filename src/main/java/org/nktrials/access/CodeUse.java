package org.nktrials.access;

/** What a code that was typed turned out to be. */
enum CodeUse {
  ONE_TIME_CODE("one-time code"),
  RECOVERY_CODE("recovery code"),
  WRONG("wrong one-time code"),
  USED_BEFORE("one-time code used before");

  private final String words;

  CodeUse(String words) {
    this.words = words;
  }

  boolean isRight() {
    return this == ONE_TIME_CODE || this == RECOVERY_CODE;
  }

  /** As the audit trail says it. */
  String words() {
    return words;
  }
}
