package org.nktrials.sample.custody;

/** How a sample arrived. Everything but good raises an edit check. */
public enum ReceivedCondition {
  GOOD("good"),
  HAEMOLYSED("haemolysed"),
  CLOTTED("clotted"),
  SHORT_VOLUME("short volume"),
  WARM("too warm"),
  COLD("too cold"),
  LEAKED("leaked"),
  UNLABELLED("label unreadable or missing");

  private final String label;

  ReceivedCondition(String label) {
    this.label = label;
  }

  /** Words on screen. */
  public String label() {
    return label;
  }
}
