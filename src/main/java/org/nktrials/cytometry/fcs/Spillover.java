package org.nktrials.cytometry.fcs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How much of each dye is seen in each other channel, {@code $SPILLOVER} or {@code SPILL}.
 *
 * @param channels short names, as a rule of parameters; the notes say when one is of none
 * @param rows one a dye in the order of the channels, each with one value a channel
 */
public record Spillover(List<String> channels, List<List<Double>> rows) {

  static Optional<Spillover> of(
      Keywords keywords, List<FcsParameter> parameters, Set<FcsNote> notes) {
    Optional<String> text =
        keywords
            .text("$SPILLOVER")
            .or(() -> keywords.text("SPILL"))
            .or(() -> keywords.text("SPILLOVER"));
    Optional<Spillover> matrix = text.flatMap(value -> parse(value, parameters));
    if (text.isPresent() && matrix.isEmpty()) {
      notes.add(FcsNote.SPILLOVER_UNREADABLE);
    }
    if (matrix.isPresent() && !names(parameters).containsAll(matrix.get().channels())) {
      notes.add(FcsNote.SPILLOVER_OF_OTHER_CHANNELS);
    }
    return matrix;
  }

  private static Set<String> names(List<FcsParameter> parameters) {
    return parameters.stream().map(FcsParameter::name).collect(Collectors.toSet());
  }

  private static Optional<Spillover> parse(String text, List<FcsParameter> parameters) {
    String[] cells = text.split(",", -1);
    int size = ParameterReading.number(cells[0]).map(Double::intValue).orElse(0);
    if (size < 1 || size > parameters.size() || cells.length != 1 + size + (long) size * size) {
      return Optional.empty();
    }
    List<String> channels = new ArrayList<>();
    for (int i = 1; i <= size; i++) {
      channels.add(cells[i].strip());
    }
    boolean distinct = new HashSet<>(channels).size() == size;
    return distinct ? rows(channels, cells) : Optional.empty();
  }

  private static Optional<Spillover> rows(List<String> channels, String[] cells) {
    int size = channels.size();
    List<List<Double>> rows = new ArrayList<>();
    for (int row = 0; row < size; row++) {
      List<Double> values = new ArrayList<>();
      for (int column = 0; column < size; column++) {
        Optional<Double> value = ParameterReading.number(cells[1 + size + row * size + column]);
        if (value.isEmpty()) {
          return Optional.empty();
        }
        values.add(value.get());
      }
      rows.add(List.copyOf(values));
    }
    return Optional.of(new Spillover(List.copyOf(channels), List.copyOf(rows)));
  }
}
