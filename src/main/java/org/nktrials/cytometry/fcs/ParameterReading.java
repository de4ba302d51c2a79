package org.nktrials.cytometry.fcs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nktrials.cytometry.fcs.FcsParameter.Amplification;
import org.nktrials.cytometry.fcs.FcsParameter.NumberType;

/** Reads the description of each parameter. */
final class ParameterReading {

  /** Integers above this cannot be given exactly as a double. */
  private static final double LARGEST_EXACT = 0x1p53;

  private final Keywords keywords;
  private final FcsHeader header;
  private final Set<FcsNote> notes;

  ParameterReading(Keywords keywords, FcsHeader header, Set<FcsNote> notes) {
    this.keywords = keywords;
    this.header = header;
    this.notes = notes;
  }

  List<FcsParameter> parameters() throws FcsRefused {
    long count = keywords.required("$PAR");
    if (count < 1 || count > TextReading.MOST_PARAMETERS) {
      throw new FcsRefused(
          FcsRefusal.TOO_MANY_PARAMETERS,
          "There can be 1 to " + TextReading.MOST_PARAMETERS + " parameters, not " + count + ".");
    }
    List<FcsParameter> parameters = new ArrayList<>();
    for (int n = 1; n <= count; n++) {
      parameters.add(parameter(n));
    }
    return List.copyOf(parameters);
  }

  private FcsParameter parameter(int n) throws FcsRefused {
    NumberType type = type(n);
    int bytes = bytes(n, type);
    double range = range(n);
    if (type == NumberType.INTEGER && range < 2) {
      throw new FcsRefused(
          FcsRefusal.BAD_KEYWORD, "$P" + n + "R leaves no bits to the integers of the parameter.");
    }
    if (type == NumberType.INTEGER && bytes > 6 && range > LARGEST_EXACT) {
      throw new FcsRefused(
          FcsRefusal.UNSUPPORTED_WIDTH, "$P" + n + "R is beyond what can be read exactly.");
    }
    return new FcsParameter(
        n - 1,
        text(n, "N"),
        text(n, "S"),
        type,
        bytes,
        range,
        scale(n),
        keywords.text("$P" + n + "G").flatMap(ParameterReading::number).orElse(null));
  }

  private NumberType type(int n) throws FcsRefused {
    Optional<String> own =
        header.since("FCS3.2") ? keywords.text("$P" + n + "DATATYPE") : Optional.empty();
    String type =
        own.or(() -> keywords.text("$DATATYPE"))
            .orElseThrow(() -> new FcsRefused(FcsRefusal.MISSING_KEYWORD, "$DATATYPE is missing."));
    return switch (type) {
      case "I" -> NumberType.INTEGER;
      case "F" -> NumberType.FLOAT;
      case "D" -> NumberType.DOUBLE;
      default ->
          throw new FcsRefused(
              FcsRefusal.UNSUPPORTED_DATA_TYPE,
              "Data of type I, F and D are read; parameter " + n + " is of another type.");
    };
  }

  private int bytes(int n, NumberType type) throws FcsRefused {
    long bits = keywords.required("$P" + n + "B");
    boolean fits =
        switch (type) {
          case INTEGER -> bits >= 8 && bits <= 64 && bits % 8 == 0;
          case FLOAT -> bits == 32;
          case DOUBLE -> bits == 64;
        };
    if (!fits) {
      throw new FcsRefused(
          FcsRefusal.UNSUPPORTED_WIDTH, "$P" + n + "B is no width that can be read: " + bits);
    }
    return (int) bits / 8;
  }

  private double range(int n) throws FcsRefused {
    String keyword = "$P" + n + "R";
    String value =
        keywords
            .text(keyword)
            .orElseThrow(
                () -> new FcsRefused(FcsRefusal.MISSING_KEYWORD, keyword + " is missing."));
    return number(value)
        .filter(range -> range >= 0)
        .orElseThrow(() -> new FcsRefused(FcsRefusal.BAD_KEYWORD, keyword + " is no range."));
  }

  private @Nullable Amplification scale(int n) {
    Optional<String> text = keywords.text("$P" + n + "E");
    if (text.isEmpty()) {
      return null;
    }
    String[] parts = text.get().split(",", -1);
    Optional<Double> decades = number(parts[0]);
    Optional<Double> offset = parts.length == 2 ? number(parts[1]) : Optional.empty();
    if (decades.isEmpty() || offset.isEmpty()) {
      notes.add(FcsNote.SCALE_UNREADABLE);
      return null;
    }
    return new Amplification(decades.get(), offset.get());
  }

  private String text(int n, String suffix) {
    return keywords.text("$P" + n + suffix).orElse("");
  }

  static Optional<Double> number(String text) {
    try {
      double number = Double.parseDouble(text.strip());
      return Double.isFinite(number) ? Optional.of(number) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
