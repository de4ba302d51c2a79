package org.nktrials.rules.hla;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The ligand of a family of alleles with the published two-field exceptions, for a server on which
 * no release is loaded. Several hundred rarer exceptions exist, so every answer asks to be
 * confirmed with a release. A name of one field is a presumption; families that are known to be
 * mixed are indeterminate in one field.
 */
public final class FamilyTable implements LigandSource {

  /** What results name as their release. */
  public static final String NAME = "family level";

  /** The one table. */
  public static final FamilyTable INSTANCE = new FamilyTable();

  private static final Map<String, Motif> FAMILIES = new HashMap<>();
  private static final Map<String, Motif> EXCEPTIONS = new HashMap<>();
  private static final Map<String, List<Motif>> MIXED =
      Map.of(
          "C*16", List.of(Motif.C1, Motif.C2),
          "B*15", List.of(Motif.NONE, Motif.BW4_80I, Motif.BW4_80T),
          "B*27", List.of(Motif.BW4_80I, Motif.BW4_80T, Motif.NONE),
          "B*38", List.of(Motif.BW4_80I, Motif.BW4_80T, Motif.NONE),
          "B*44", List.of(Motif.BW4_80I, Motif.BW4_80T, Motif.NONE));

  static {
    all(FAMILIES, "A*", Motif.NONE, "01 02 26 29 30 31 33 34 36 43 66 68 69 74 80");
    all(FAMILIES, "A*", Motif.BW4_80I, "23 24 25 32");
    all(FAMILIES, "A*", Motif.A3A11, "03 11");
    all(
        FAMILIES,
        "B*",
        Motif.NONE,
        "07 08 14 15 18 35 39 40 41 42 45 46 48 50 54 55 56 67 73 78 81 82 83");
    all(FAMILIES, "B*", Motif.BW4_80I, "38 49 51 52 53 57 58 59");
    all(FAMILIES, "B*", Motif.BW4_80T, "13 27 37 44 47");
    all(FAMILIES, "C*", Motif.C1, "01 03 07 08 12 14 16");
    all(FAMILIES, "C*", Motif.C2, "02 04 05 06 15 17 18");
    all(EXCEPTIONS, "C*", Motif.C2, "03:07 03:10 03:15 07:07 07:09 08:10 12:04 12:05 14:12 16:02");
    all(EXCEPTIONS, "C*", Motif.C1, "02:27 05:20 06:11 15:07 17:22");
    all(EXCEPTIONS, "B*", Motif.NONE, "13:09 27:08 27:12 37:05 44:09 47:02");
    all(EXCEPTIONS, "B*", Motif.BW4_80I, "08:03 15:13 15:16 15:17 15:23 15:24 27:02 40:13 44:06");
    all(EXCEPTIONS, "B*", Motif.BW4_80T, "08:02 15:36 15:43 18:09 38:02");
    all(EXCEPTIONS, "B*", Motif.C1, "46:01 73:01");
    all(EXCEPTIONS, "A*", Motif.NONE, "24:04");
  }

  private FamilyTable() {}

  @Override
  public String release() {
    return NAME;
  }

  @Override
  public AlleleLigand ligandOf(HlaAllele allele, LigandSwitches switches) {
    return new FamilyAnswer(allele, switches, "family level, confirm with a release").answer();
  }

  static boolean knows(String family) {
    return FAMILIES.containsKey(family);
  }

  /** The motif of a name: that of its two fields where they are an exception, else its family's. */
  static Motif motif(HlaAllele allele) {
    return EXCEPTIONS.getOrDefault(presumed(allele), motifOfFamily(allele));
  }

  /** What the family alone says. */
  static Motif motifOfFamily(HlaAllele allele) {
    return FAMILIES.getOrDefault(allele.family(), Motif.NONE);
  }

  /** The motifs of a mixed family in one field; empty for every other name. */
  static List<Motif> mixed(HlaAllele allele) {
    return allele.isFamilyOnly() ? MIXED.getOrDefault(allele.family(), List.of()) : List.of();
  }

  static Set<String> exceptions() {
    return Set.copyOf(EXCEPTIONS.keySet());
  }

  /** The families of a locus such as {@code A*}. */
  static Set<String> families(String locus) {
    return FAMILIES.keySet().stream()
        .filter(family -> family.startsWith(locus))
        .collect(Collectors.toSet());
  }

  /** The families whose common allele alone has C1 are presumed to be that allele. */
  private static String presumed(HlaAllele allele) {
    return switch (allele.twoFields()) {
      case "B*46" -> "B*46:01";
      case "B*73" -> "B*73:01";
      default -> allele.twoFields();
    };
  }

  private static void all(Map<String, Motif> table, String locus, Motif motif, String names) {
    for (String name : names.split(" ")) {
      table.put(locus + name, motif);
    }
  }
}
