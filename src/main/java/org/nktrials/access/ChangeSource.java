package org.nktrials.access;

import java.util.Locale;

/** The door through which a change came in; part of every entry of the audit trail. */
public enum ChangeSource {
  PAGE,
  API,
  JOB;

  /** Word in the audit trail. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
