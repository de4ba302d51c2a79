package org.nktrials.exchange;

import java.util.List;
import org.nktrials.protocol.TrialSummary;

/**
 * What an archive would hold for the person who asks.
 *
 * @param sites "all sites", or the codes of those that the person reaches
 * @param patients codes of the patients in it
 * @param tables how many tables
 * @param leftOut tables that the person's role does not show, in words
 * @param originals whether files of laboratories are in it as they came
 */
public record ArchiveOverview(
    TrialSummary trial,
    String sites,
    List<String> patients,
    int tables,
    List<String> leftOut,
    boolean originals) {

  /** Copies the lists. */
  public ArchiveOverview {
    patients = List.copyOf(patients);
    leftOut = List.copyOf(leftOut);
  }
}
