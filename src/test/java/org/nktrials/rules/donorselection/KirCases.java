package org.nktrials.rules.donorselection;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The reference table of donors and recipients. Rows of ligands alone are given alleles that carry
 * exactly these ligands.
 */
public final class KirCases {

  private static final List<KirGene> INHIBITORY =
      List.of(KirGene.KIR2DL1, KirGene.KIR2DL2, KirGene.KIR2DL3, KirGene.KIR3DL1, KirGene.KIR3DL2);

  private KirCases() {}

  /**
   * One row.
   *
   * @param receptorLigand receptors, KIR2DL2 and KIR2DL3 apart
   * @param educated null where not published
   */
  public record Case(
      String name,
      String donor,
      String recipient,
      TreeSet<String> donorLigands,
      TreeSet<String> recipientLigands,
      Map<KirGene, Boolean> kir,
      TreeSet<String> graftVersusHost,
      TreeSet<String> hostVersusGraft,
      TreeSet<String> receptorLigand,
      @org.jspecify.annotations.Nullable TreeSet<String> educated) {}

  /** All rows; skips the test with a message when the table is not there. */
  public static List<Case> all() throws IOException {
    Path file = Path.of(System.getProperty("nk.reference", "absent"), "kir_cases.tsv");
    assumeTrue(Files.isRegularFile(file), "kir_cases.tsv is not there: " + file);
    return Files.readAllLines(file).stream()
        .filter(line -> !line.startsWith("#") && !line.startsWith("case\t"))
        .map(line -> row(line.split("\t")))
        .toList();
  }

  private static Case row(String[] cells) {
    boolean published = cells[3].startsWith("(");
    return new Case(
        cells[0],
        typing(cells[1]),
        typing(cells[2]),
        ligands(after(cells[1])),
        ligands(after(cells[2])),
        published ? everyReceptor() : kir(cells[3]),
        ligands(cells[4]),
        ligands(cells[5]),
        receptors(cells[6]),
        cells[7].equals("NA") ? null : receptors(cells[7]));
  }

  private static String after(String cell) {
    return cell.contains("=> ") ? cell.substring(cell.indexOf("=> ") + 3) : cell;
  }

  private static String typing(String cell) {
    if (!cell.contains("=>")) {
      return typingOf(ligands(cell));
    }
    String[] names = cell.substring(0, cell.indexOf(" =>")).split(" ");
    return names[0] + "+" + names[1] + "^" + names[2] + "+" + names[3] + "^" + names[4] + "+"
        + names[5];
  }

  private static String typingOf(TreeSet<String> ligands) {
    String a = ligands.contains("A3A11") ? "A*03:01" : "A*02:01";
    String b = ligands.contains("BW4") ? "B*44:02" : "B*07:02";
    String c1 = ligands.contains("C1") ? "C*07:02" : "C*05:01";
    String c2 = ligands.contains("C2") ? "C*05:01" : "C*07:02";
    return a + "+A*02:01^" + b + "+B*07:02^" + c1 + "+" + c2;
  }

  private static TreeSet<String> ligands(String cell) {
    var ligands = new TreeSet<String>();
    Stream.of(cell.split(","))
        .map(String::trim)
        .filter(name -> !name.equals("-") && !name.isEmpty())
        .map(
            name ->
                name.startsWith("A3") || name.equals("A11")
                    ? "A3A11"
                    : name.equals("Bw4") ? "BW4" : name)
        .forEach(ligands::add);
    return ligands;
  }

  private static TreeSet<String> receptors(String cell) {
    var receptors = new TreeSet<String>();
    for (String name : cell.replace("2DL2/3", "2DL2,2DL3").split(",")) {
      if (!name.equals("-")) {
        receptors.add("KIR" + name.trim());
      }
    }
    return receptors;
  }

  private static Map<KirGene, Boolean> everyReceptor() {
    Map<KirGene, Boolean> kir = new EnumMap<>(KirGene.class);
    INHIBITORY.forEach(gene -> kir.put(gene, true));
    return kir;
  }

  private static Map<KirGene, Boolean> kir(String cell) {
    var present = new ArrayList<>(List.of(cell.split(" ")));
    Map<KirGene, Boolean> kir = new EnumMap<>(KirGene.class);
    INHIBITORY.forEach(gene -> kir.put(gene, present.contains(gene.name().substring(3))));
    present.forEach(name -> kir.put(KirGene.of("KIR" + name).orElseThrow(), true));
    return kir;
  }
}
