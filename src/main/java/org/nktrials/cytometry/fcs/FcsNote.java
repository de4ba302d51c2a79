package org.nktrials.cytometry.fcs;

/** What was tolerated or is worth knowing about a data set that could be read. */
public enum FcsNote {
  EMPTY_VALUES("Doubled delimiters were read as empty values, not as escaped delimiters."),
  NOT_UTF_8("The text is not UTF-8, as this version requires; it was read as Latin-1."),
  END_OFF_BY_ONE("The data segment ends one byte off its declared end."),
  TEXT_OFFSETS("Header and text name different data segments; the one in the text fits."),
  HEADER_OFFSETS("Header and text name different data segments; the one in the header fits."),
  COUNT_FROM_LENGTH("The number of events is not given; it follows from the length of the data."),
  NO_EVENTS("The data set has no events."),
  SUPPLEMENT_UNREADABLE("The supplemental text lies outside the file or cannot be read."),
  SPILLOVER_UNREADABLE("The spillover matrix cannot be read."),
  SPILLOVER_OF_OTHER_CHANNELS("The spillover matrix names a channel that no parameter has."),
  SCALE_UNREADABLE("The amplification of a parameter cannot be read.");

  private final String sentence;

  FcsNote(String sentence) {
    this.sentence = sentence;
  }

  /** The note in words. */
  public String sentence() {
    return sentence;
  }
}
