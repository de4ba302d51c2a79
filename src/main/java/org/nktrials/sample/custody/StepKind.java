package org.nktrials.sample.custody;

import org.nktrials.access.Permission;

/** What happened to a sample. */
public enum StepKind {
  LABELLED("labelled", Permission.COLLECT_SAMPLE),
  COLLECTED("collected", Permission.COLLECT_SAMPLE),
  RECEIVED("received", Permission.PROCESS_SAMPLE),
  PROCESSED("processed", Permission.PROCESS_SAMPLE),
  ANALYSED("analysed", Permission.PROCESS_SAMPLE),
  STORED("stored", Permission.PROCESS_SAMPLE),
  RELEASED("results released", Permission.RELEASE_IMMUNE_RESULT),
  CANCELLED("cancelled", Permission.COLLECT_SAMPLE);

  private final String label;
  private final Permission permission;

  StepKind(String label, Permission permission) {
    this.label = label;
    this.permission = permission;
  }

  /** Words on screen. */
  public String label() {
    return label;
  }

  Permission permission() {
    return permission;
  }
}
