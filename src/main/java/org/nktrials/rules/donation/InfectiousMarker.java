package org.nktrials.rules.donation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Infections that a donor can be tested for here; the protocol names those it requires. */
public enum InfectiousMarker {
  HIV("HIV-1/2", "HIV"),
  HTLV("HTLV-1/2", "HTLV"),
  HBV("HBV", "hepatitis B"),
  HCV("HCV", "hepatitis C"),
  SYPHILIS("Syphilis", "Treponema pallidum");

  /** Required where a protocol names none: the project's default, to be confirmed. */
  public static final List<InfectiousMarker> DEFAULT = List.of(values());

  private final String label;
  private final String otherName;

  InfectiousMarker(String label, String otherName) {
    this.label = label;
    this.otherName = otherName;
  }

  /** As people write it. */
  public String label() {
    return label;
  }

  /** The marker of a name as protocols write it, in any case; empty when nobody knows it. */
  public static Optional<InfectiousMarker> named(String name) {
    String wanted = name.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(
            one ->
                one.label.toLowerCase(Locale.ROOT).equals(wanted)
                    || one.otherName.toLowerCase(Locale.ROOT).equals(wanted))
        .findFirst();
  }

  /** All names, for messages. */
  public static String names() {
    return DEFAULT.stream()
        .map(one -> one.label + " (or " + one.otherName + ")")
        .collect(Collectors.joining(", "));
  }
}
