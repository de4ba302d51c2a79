package org.nktrials.patient;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.protocol.TrialSummary;

/**
 * The head that every page of a patient shares: the strip and the tabs.
 *
 * @param trial for the model attribute "trial" of the page
 * @param protocolLabel label of the protocol version that the patient is on
 * @param consent latest consent; null when none is stored
 * @param parts what the rooms above say about the patient, from the left
 * @param actions what is done most often, as far as the person may
 * @param more what is done seldom, as far as the person may
 * @param tabs pages of this patient that the person may open
 */
public record PatientHead(
    PatientSummary patient,
    TrialSummary trial,
    String protocolLabel,
    @Nullable Consent consent,
    List<StripPart> parts,
    List<Action> actions,
    List<Action> more,
    List<Tab> tabs) {

  /** Copies the lists. */
  public PatientHead {
    parts = List.copyOf(parts);
    actions = List.copyOf(actions);
    more = List.copyOf(more);
    tabs = List.copyOf(tabs);
  }

  /** Whether all records of the patient are frozen or locked: nothing can be entered now. */
  public boolean standsStill() {
    return parts.stream().anyMatch(part -> part.label().equals(StripPart.RECORDS));
  }

  /** The head on one of the pages, as the only row of a list. */
  public List<Shown> on(String tab) {
    return List.of(new Shown(this, tab));
  }

  /** The head on the page whose tab has the key. */
  public record Shown(PatientHead head, String tab) {}

  /** A button of the strip: its word and its address within the application. */
  public record Action(String label, String path) {}

  /**
   * A page of the patient.
   *
   * @param key name by which a page says which tab it is, for example "doses"
   * @param label word on screen
   * @param path address within the application
   */
  public record Tab(String key, String label, String path) {}
}
