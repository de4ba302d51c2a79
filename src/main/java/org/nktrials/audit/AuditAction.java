package org.nktrials.audit;

import java.util.Locale;

/** What happened to a record. Nothing is ever deleted. */
public enum AuditAction {
  CREATED,
  CHANGED,
  /** No record changed: a sign-in, an export. */
  EVENT;

  /** Word on screen. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
