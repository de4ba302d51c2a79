package org.nktrials.sample.immune.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.protocol.ProtocolSettings.ImmunePanel;
import org.nktrials.rules.immune.AssayName;
import org.nktrials.rules.immune.ChimerismName;
import org.nktrials.rules.immune.ImmuneParameter;
import org.nktrials.rules.immune.ImmuneStatistic;
import org.nktrials.rules.immune.course.OneCourse;
import org.nktrials.sample.immune.ImmuneCourses;

/**
 * What the address asks for.
 *
 * @param parameter codes of parameters; the first preset without any
 * @param before visit to compare; empty to choose by the doses
 * @param after likewise
 */
record Choice(@Nullable List<String> parameter, @Nullable String before, @Nullable String after) {

  /** The kinds of parameters as the picker groups them. */
  private static final Map<ImmuneStatistic, String> GROUPS =
      new LinkedHashMap<>(
          Map.of(
              ImmuneStatistic.COUNT, "Counts, cells/µL",
              ImmuneStatistic.PERCENT, "Shares, %",
              ImmuneStatistic.MFI, "Fluorescence, MFI",
              ImmuneStatistic.RATIO, "Ratios"));

  /** Parameters that were reported together, as the protocol's panel has them. */
  private static final List<Preset> PRESETS =
      List.of(
          new Preset("B, CD4+ and CD8+ cells", List.of("B_CD19_ABS", "CD4_ABS", "CD8_ABS")),
          new Preset(
              "HLA-DR, TRAIL and CD56 of NK cells",
              List.of("NK_HLADR_PCT", "NK_TRAIL_PCT", "NK_CD56_MFI")),
          new Preset("CD4:CD8 and Treg of CD4", List.of("CD4_CD8_RATIO", "TREG_PCT_CD4")));

  /** A choice with a name. */
  record Preset(String label, List<String> codes) {}

  /** Parameters of one kind. */
  record Group(String label, List<ImmuneParameter> parameters) {}

  /**
   * Presets of which the panel has every parameter; donor cells first where there are any, as these
   * are what a trial of cells looks at.
   */
  static List<Preset> presets(ImmunePanel panel) {
    List<Preset> presets = new ArrayList<>();
    preset("Donor cells", panel, ChimerismName::is).ifPresent(presets::add);
    PRESETS.stream()
        .filter(one -> panel.parameters().containsAll(one.codes()))
        .forEach(presets::add);
    preset("Functional assays", panel, AssayName::is).ifPresent(presets::add);
    return presets;
  }

  private static Optional<Preset> preset(String label, ImmunePanel panel, Predicate<String> kind) {
    List<String> codes =
        panel.parameters().stream().filter(kind).limit(ImmuneCourses.MOST_PARAMETERS).toList();
    return codes.isEmpty() ? Optional.empty() : Optional.of(new Preset(label, codes));
  }

  /** The panel for the picker. */
  static List<Group> groups(ImmunePanel panel) {
    Map<ImmuneStatistic, List<ImmuneParameter>> kinds =
        panel.parameters().stream()
            .filter(code -> !AssayName.is(code) && !ChimerismName.is(code))
            .map(ImmuneParameter::of)
            .flatMap(Optional::stream)
            .collect(groupingBy(ImmuneParameter::statistic, toList()));
    List<Group> groups = new ArrayList<>();
    List.of(ImmuneStatistic.values()).stream()
        .filter(kinds::containsKey)
        .forEach(
            kind ->
                groups.add(
                    new Group(GROUPS.getOrDefault(kind, ""), kinds.getOrDefault(kind, List.of()))));
    besides("Functional assays, percentage points", panel, AssayName::is).ifPresent(groups::add);
    besides("Donor cells, %", panel, ChimerismName::is).ifPresent(groups::add);
    return groups;
  }

  private static Optional<Group> besides(String label, ImmunePanel panel, Predicate<String> kind) {
    List<ImmuneParameter> found =
        panel.parameters().stream()
            .filter(kind)
            .map(ImmuneParameter::of)
            .flatMap(Optional::stream)
            .toList();
    return found.isEmpty() ? Optional.empty() : Optional.of(new Group(label, found));
  }

  /** Codes to show: those asked for that the panel has, else the first preset or parameter. */
  List<String> codes(ImmunePanel panel) {
    List<String> known =
        parameter == null
            ? List.of()
            : parameter.stream().filter(panel.parameters()::contains).distinct().toList();
    if (!known.isEmpty()) {
      return known;
    }
    return presets(panel).stream()
        .findFirst()
        .map(Preset::codes)
        .orElseGet(() -> panel.parameters().stream().limit(1).toList());
  }

  /** Codes that were asked for and that the panel does not have. */
  List<String> unknown(ImmunePanel panel) {
    return parameter == null
        ? List.of()
        : parameter.stream()
            .filter(one -> !one.isBlank() && !panel.parameters().contains(one))
            .distinct()
            .toList();
  }

  /** The samples to compare; visits that the panel does not name are left out. */
  OneCourse between(ProtocolDefinition protocol) {
    List<String> visits = protocol.immunePanel().value().timePoints();
    return new OneCourse(known(before, visits), known(after, visits));
  }

  private static @Nullable String known(@Nullable String visit, List<String> visits) {
    return visit != null && visits.contains(visit) ? visit : null;
  }
}
