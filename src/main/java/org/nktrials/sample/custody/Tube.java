package org.nktrials.sample.custody;

import java.util.Arrays;
import java.util.List;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.protocol.Visit;

/** What a tube is taken for. */
public enum Tube {
  IMMUNO("immune panel", "blood"),
  CHIM("chimerism", "blood"),
  BM_CHIM("chimerism", "marrow"),
  CYTOTOX("cytotoxicity", "blood"),
  CD107A("CD107a and IFN-γ", "blood"),
  CYTOKINES("cytokines", "plasma");

  private final String label;
  private final String material;

  Tube(String label, String material) {
    this.label = label;
    this.material = material;
  }

  /** Words on screen. */
  public String label() {
    return label;
  }

  /** What is in it. */
  public String material() {
    return material;
  }

  /** Tubes that the protocol plans at a visit: by its procedures and the panel's time points. */
  public static List<Tube> at(Visit visit, ProtocolDefinition protocol) {
    return Arrays.stream(values())
        .filter(
            tube ->
                visit.procedures().contains(tube.name())
                    || (tube == IMMUNO
                        && protocol.immunePanel().value().timePoints().contains(visit.id())))
        .toList();
  }
}
