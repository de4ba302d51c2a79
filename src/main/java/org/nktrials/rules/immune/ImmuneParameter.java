package org.nktrials.rules.immune;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a panel, read from its code: population, marker, statistic, then the parent if it
 * is not the usual one. {@code NK_HLADR_PCT} is the share of NK cells that are HLA-DR+, {@code
 * TREG_PCT_CD4} the share of CD4+ T cells that are regulatory.
 *
 * @param population of which the value is, as spelled on pages
 * @param parent of a share; null otherwise
 * @param channel marker whose fluorescence is measured; null otherwise
 */
public record ImmuneParameter(
    String code,
    String label,
    String population,
    @Nullable String parent,
    ImmuneStatistic statistic,
    @Nullable String channel) {

  private static final Pattern CODE =
      Pattern.compile("([A-Z0-9]+(?:_[A-Z0-9]+)*?)_(ABS|PCT|MFI|RATIO)(?:_([A-Z0-9]+))?");

  /**
   * The parameter of a code, or the assay or donor cells of its name; empty when the code ends in
   * no known statistic.
   */
  public static Optional<ImmuneParameter> of(String code) {
    Matcher parts = CODE.matcher(code);
    return parts.matches()
        ? Optional.of(read(code, parts.group(1), parts.group(2), parts.group(3)))
        : AssayName.parameter(code).or(() -> ChimerismName.parameter(code));
  }

  private static ImmuneParameter read(
      String code, String cells, String statistic, @Nullable String named) {
    String base = cells.split("_", 2)[0];
    String parent = named == null ? CellNames.of(base) : CellNames.of(named);
    String population = CellNames.of(cells);
    return switch (statistic) {
      case "ABS" ->
          new ImmuneParameter(code, population, population, null, ImmuneStatistic.COUNT, null);
      case "PCT" ->
          new ImmuneParameter(
              code,
              population + " among " + parent,
              population,
              parent,
              ImmuneStatistic.PERCENT,
              null);
      case "MFI" ->
          new ImmuneParameter(
              code,
              CellNames.marker(cells) + " on " + parent,
              parent,
              null,
              ImmuneStatistic.MFI,
              CellNames.marker(cells));
      default -> {
        String ratio = cells.replace('_', ':');
        yield new ImmuneParameter(code, ratio, ratio, null, ImmuneStatistic.RATIO, null);
      }
    };
  }

  /** In UCUM. */
  public String unit() {
    return statistic.unit();
  }
}
