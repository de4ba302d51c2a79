package org.nktrials.rules.hla;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Files in the form of a release with invented sequences: a few alleles of every known family. */
public final class SyntheticRelease {

  private static final int LEADER = 24;
  private static final int MATURE = 300;

  private final String version;
  private final Map<String, String> sequences = new LinkedHashMap<>();
  private final Map<String, List<String>> gGroups = new LinkedHashMap<>();
  private final Map<String, List<String>> pGroups = new LinkedHashMap<>();
  private final Map<ReleaseFile, UnaryOperator<String>> changes = new EnumMap<>(ReleaseFile.class);

  private SyntheticRelease(String version) {
    this.version = version;
    for (String locus : List.of("A*", "B*", "C*")) {
      for (String family : new TreeSet<>(FamilyTable.families(locus))) {
        String common =
            switch (family) {
              case "A*24", "B*44" -> ":02:01:01";
              default -> ":01:01:01";
            };
        add(family + common, FamilyTable.motif(named(family)));
      }
    }
    more();
  }

  private void more() {
    add("A*24:02:01:02L", Motif.BW4_80I);
    add("A*24:09N", Motif.BW4_80I);
    add("A*25:03Q", Motif.BW4_80I);
    add("A*30:14L", Motif.NONE);
    add("B*08:02", Motif.BW4_80T);
    add("B*44:138Q", Motif.BW4_80T);
    add("B*44:56N", Motif.BW4_80T);
    add("B*44:300A", Motif.BW4_80T);
    add("C*04:09N", Motif.C2);
    add("C*07:02:01:01", Motif.C1);
    add("C*07:303S", Motif.C1);
    add("C*07:304C", Motif.C1);
    add("C*07:305A", Motif.C1);
    add("C*16:02:01", Motif.C2);
    add("C*01:99", Motif.NONE);
    gGroups.put("C*04:01:01G", List.of("C*04:01:01:01", "C*04:09N"));
    gGroups.put("C*16:01:01G", List.of("C*16:01:01:01", "C*16:02:01"));
    gGroups.put("B*44:56:01G", List.of("B*44:56N"));
    pGroups.put("B*44:02P", List.of("B*44:02:01:01", "B*44:138Q"));
    pGroups.put("C*07:02P", List.of("C*07:02:01:01", "C*07:01:01:01"));
  }

  private static HlaAllele named(String name) {
    return ((AlleleReading.Named) HlaAllele.parse(name)).allele();
  }

  /** A whole release of a version such as {@code 3.58.0}. */
  public static SyntheticRelease of(String version) {
    return new SyntheticRelease(version);
  }

  /** With the text of a file changed. */
  public SyntheticRelease with(ReleaseFile file, UnaryOperator<String> change) {
    changes.put(file, change);
    return this;
  }

  /** With one more allele in all files. */
  public SyntheticRelease add(String name, String sequence) {
    sequences.put(name, sequence);
    return this;
  }

  private void add(String name, Motif motif) {
    sequences.put(name, sequence(name.charAt(0), motif));
  }

  /** A full-length sequence whose residues 76 to 83 give a motif. */
  static String sequence(char locus, Motif motif) {
    Random letters = new Random(locus);
    StringBuilder sequence = new StringBuilder("M");
    while (sequence.length() < LEADER + MATURE) {
      sequence.append("ADEFGHKLMPQRSTWY".charAt(letters.nextInt(16)));
    }
    String residues =
        switch (motif) {
          case C1 -> "VGGGNGGG";
          case C2 -> "VGGGKGGG";
          case BW4_80I -> "AGGGIGLR";
          case BW4_80T -> "AGGGTGLR";
          case NONE, A3A11 -> "AGGGSGGG";
        };
    return sequence.replace(LEADER + 75, LEADER + 83, residues).toString();
  }

  /** The five files. */
  public Map<ReleaseFile, byte[]> files() {
    Map<ReleaseFile, byte[]> files = new EnumMap<>(ReleaseFile.class);
    for (ReleaseFile file : ReleaseFile.SEQUENCES) {
      put(files, file, fasta(file.locus()));
    }
    put(files, ReleaseFile.NOM_G, groups(gGroups, true));
    put(files, ReleaseFile.NOM_P, groups(pGroups, false));
    return files;
  }

  /** The release as it is read. */
  public HlaRelease read() {
    var accepted = (ReleaseReading.Accepted) ReleaseReader.read(files(), (file, done, total) -> {});
    return HlaRelease.of(accepted.name(), accepted.alleles());
  }

  private void put(Map<ReleaseFile, byte[]> files, ReleaseFile file, String text) {
    String changed = changes.getOrDefault(file, UnaryOperator.identity()).apply(text);
    files.put(file, changed.getBytes(StandardCharsets.US_ASCII));
  }

  private String fasta(String locus) {
    StringBuilder text = new StringBuilder();
    sequences.forEach(
        (name, sequence) -> {
          if (name.startsWith(locus)) {
            text.append(">HLA:HLA00001 %s %d bp\n".formatted(name, sequence.length()));
            for (int at = 0; at < sequence.length(); at += 60) {
              text.append(sequence, at, Math.min(at + 60, sequence.length())).append('\n');
            }
          }
        });
    return text.toString();
  }

  private String groups(Map<String, List<String>> groups, boolean withNulls) {
    List<String> single = new ArrayList<>(sequences.keySet());
    StringBuilder text = new StringBuilder("# file\n# version: IPD-IMGT/HLA " + version + "\n");
    groups.forEach(
        (group, members) -> {
          single.removeAll(members);
          line(text, members, group.substring(2));
        });
    for (String name : single) {
      if (withNulls || !name.endsWith("N")) {
        line(text, List.of(name), "");
      }
    }
    if (withNulls) {
      text.append("B*;55:125N;\n");
    }
    return text.append("DRB1*;01:01:01/01:01:02;01:01:01G\n").toString();
  }

  private static void line(StringBuilder text, List<String> members, String group) {
    List<String> fields = members.stream().map(name -> name.substring(2)).toList();
    text.append(members.getFirst(), 0, 2)
        .append(';')
        .append(String.join("/", fields))
        .append(';')
        .append(group)
        .append('\n');
  }
}
