package org.nktrials.rules.immune;

import java.util.Map;

/** Cells and markers as spelled on pages. */
final class CellNames {

  private static final Map<String, String> CELLS =
      Map.of(
          "LYM", "lymphocytes",
          "B", "B cells",
          "B_CD19", "B cells",
          "CD4", "CD4+ T cells",
          "CD8", "CD8+ T cells",
          "CD3", "T cells",
          "TREG", "regulatory T cells",
          "NK", "NK cells");

  private static final Map<String, String> MARKERS =
      Map.of(
          "HLADR", "HLA-DR",
          "NKP30", "NKp30",
          "NKP46", "NKp46",
          "IFNG", "IFN-γ",
          "CD56BRIGHT", "CD56bright",
          "CD56DIM", "CD56dim");

  private CellNames() {}

  /** "CD69+ NK cells", "CD56bright NK cells"; what is not known keeps its code. */
  static String of(String cells) {
    String known = CELLS.get(cells);
    if (known != null) {
      return known;
    }
    int cut = cells.indexOf('_');
    String marker = marker(cells);
    return cut < 0
        ? cells
        : marker
            + (marker.endsWith("bright") || marker.endsWith("dim") ? " " : "+ ")
            + of(cells.substring(0, cut));
  }

  /** The marker after the cells: "HLA-DR" of NK_HLADR. */
  static String marker(String cells) {
    String marker = cells.substring(cells.indexOf('_') + 1);
    return MARKERS.getOrDefault(marker, marker);
  }
}
