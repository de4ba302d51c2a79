package org.nktrials.cohort.design;

import org.nktrials.rules.dosepath.DosePath;
import org.nktrials.rules.escalation.LevelNames;

/** The words of a path for the list under the picture. */
public record PathWords(LevelNames names) {

  /** "Go up to Level II · 6 MIU/day, treat 3 patients". */
  public String of(DosePath path) {
    int patients = path.decision().additionalPatients();
    String title = PathTree.title(path.decision(), names);
    return patients == 0 ? title : title + ", treat " + patients;
  }
}
