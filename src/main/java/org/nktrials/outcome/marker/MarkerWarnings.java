package org.nktrials.outcome.marker;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.nktrials.rules.immune.ImmuneMethod;
import org.nktrials.sample.result.ReleasedResult;

/**
 * Says where the values of an analysis come from more than one method, and those of fluorescence
 * from more than one cytometer, batch or version of the panel.
 *
 * @param used values of the patients who entered
 */
record MarkerWarnings(String marker, List<ReleasedResult> used) {

  List<String> sentences() {
    List<String> warnings = new ArrayList<>();
    methods().ifPresent(warnings::add);
    if (marker.endsWith("_MFI")) {
      var cytometers = new TreeSet<String>();
      var panels = new TreeSet<String>();
      for (ReleasedResult one : used) {
        Optional.ofNullable(one.cytometer())
            .ifPresent(
                cytometer ->
                    cytometers.add(cytometer + (one.batch() == null ? "" : ", " + one.batch())));
        Optional.ofNullable(one.panelVersion()).ifPresent(panels::add);
      }
      several("cytometers or batches", cytometers).ifPresent(warnings::add);
      several("versions of the panel", panels).ifPresent(warnings::add);
    }
    return warnings;
  }

  private Optional<String> methods() {
    Map<ImmuneMethod, Set<String>> patients = new EnumMap<>(ImmuneMethod.class);
    used.forEach(
        one ->
            patients
                .computeIfAbsent(one.method(), _ -> new LinkedHashSet<>())
                .add(one.subjectCode()));
    return patients.size() < 2
        ? Optional.empty()
        : Optional.of(
            "Values of different methods are ranked together: "
                + patients.entrySet().stream()
                    .map(one -> one.getValue().size() + " by " + one.getKey().label())
                    .collect(joining(", "))
                + ". Those of the dual platform say so.");
  }

  private static Optional<String> several(String what, Set<String> names) {
    return names.size() < 2
        ? Optional.empty()
        : Optional.of(
            "Fluorescence is compared across " + what + ": " + String.join("; ", names) + ".");
  }
}
