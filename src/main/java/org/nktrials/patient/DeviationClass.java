package org.nktrials.patient;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How grave a protocol deviation is. */
public enum DeviationClass {
  MINOR("minor", "blue", "note"),
  MAJOR("major", "orange", "due"),
  CRITICAL("critical", "red", "stop");

  private final String label;
  private final String colour;
  private final String icon;

  DeviationClass(String label, String colour, String icon) {
    this.label = label;
    this.colour = colour;
    this.icon = icon;
  }

  /** Word on screen. */
  public String label() {
    return label;
  }

  /** Colour of its symbol, always beside the word. */
  public String colour() {
    return colour;
  }

  /** Name of its symbol. */
  public String icon() {
    return icon;
  }

  /** Value in the address. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The class of this key; empty for any other. */
  public static Optional<DeviationClass> named(String key) {
    return Stream.of(values()).filter(one -> one.key().equals(key)).findFirst();
  }
}
