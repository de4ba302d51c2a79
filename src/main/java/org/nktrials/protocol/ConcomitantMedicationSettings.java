package org.nktrials.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What the protocol says of medication besides the study's.
 *
 * @param prohibited classes that must not be given during the study
 */
public record ConcomitantMedicationSettings(List<Prohibited> prohibited) {

  /** Copies the list. */
  public ConcomitantMedicationSettings {
    prohibited = List.copyOf(prohibited);
  }

  /**
   * A class of drugs.
   *
   * @param drugClass name of the class
   * @param names drug names by which an entry is recognised, single words or whole phrases
   * @param reason why they are prohibited
   */
  public record Prohibited(
      @JsonProperty("class") String drugClass, List<String> names, String reason) {

    /** Copies the list. */
    public Prohibited {
      names = List.copyOf(names);
    }
  }
}
