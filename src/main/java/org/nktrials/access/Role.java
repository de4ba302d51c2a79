package org.nktrials.access;

/** What a person does in a trial. */
public enum Role {
  COORDINATOR("Coordinator"),
  INVESTIGATOR("Investigator"),
  LABORATORY("Laboratory"),
  CELL_THERAPY_LABORATORY("Cell-therapy laboratory"),
  PHARMACIST("Pharmacist"),
  STATISTICIAN("Statistician"),
  COMMITTEE_MEMBER("Committee member"),
  MONITOR("Monitor"),
  DATA_MANAGER("Data manager"),
  SPONSOR_SAFETY("Sponsor safety"),
  DONOR_PHYSICIAN("Donor physician"),
  ADMINISTRATOR("Administrator");

  private final String label;

  Role(String label) {
    this.label = label;
  }

  /** Word on screen. */
  public String label() {
    return label;
  }
}
