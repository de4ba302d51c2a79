package org.nktrials.donor;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.donorselection.KirCall;
import org.nktrials.rules.donorselection.KirGene;
import org.nktrials.rules.donorselection.KirPresence;
import org.nktrials.rules.donorselection.KirTyping;
import org.nktrials.rules.hla.GlProblem;
import org.nktrials.rules.hla.HlaLocus;

/** Reads what a laboratory's file says of one person; a cell in doubt is refused, never guessed. */
final class SheetReader {

  private static final Set<String> PRESENT = Set.of("present", "pos", "positive", "+", "1", "yes");
  private static final Set<String> ABSENT = Set.of("absent", "neg", "negative", "-", "0", "no");
  private static final int LONGEST_ALLELES = 200;

  private final TypingSheet sheet;
  private final List<String> meanings;
  private final Map<HlaLocus, String> first = new EnumMap<>(HlaLocus.class);
  private final Map<HlaLocus, String> second = new EnumMap<>(HlaLocus.class);
  private final Map<KirGene, KirPresence> genes = new EnumMap<>(KirGene.class);
  private final Map<KirGene, String> alleles = new EnumMap<>(KirGene.class);
  private final List<RefusedCell> refused = new ArrayList<>();
  private String list = "";

  private SheetReader(TypingSheet sheet, List<String> meanings) {
    this.sheet = sheet;
    this.meanings = meanings;
  }

  /**
   * Reads the lines of one person.
   *
   * @param meanings by column, as {@link TypingColumns} names them
   * @param sample code of the person in the file
   */
  static SheetReading read(TypingSheet sheet, List<String> meanings, String sample) {
    return new SheetReader(sheet, meanings).read(sample);
  }

  private SheetReading read(String sample) {
    int own = 0;
    int others = 0;
    for (TypingSheet.Line line : sheet.lines()) {
      if (line.cells().size() != sheet.columns().size()) {
        refuse(line, 0, "The line has another number of cells than the first line.");
      } else if (cell(line, TypingColumns.SAMPLE).equalsIgnoreCase(sample)) {
        own++;
        read(line);
      } else {
        others++;
      }
    }
    return new SheetReading(hla(), kir(), own, others, List.copyOf(refused));
  }

  private void read(TypingSheet.Line line) {
    if (meanings.contains(TypingColumns.LOCUS)) {
      row(line);
    }
    for (int at = 0; at < meanings.size(); at++) {
      String meaning = meanings.get(at);
      if (line.cells().get(at).isEmpty()) {
        continue;
      }
      if (meaning.equals(TypingColumns.GL_STRING)) {
        list(line, at);
      } else if (meaning.endsWith(TypingColumns.ALLELES)) {
        alleles(gene(meaning.substring(0, meaning.indexOf('/'))), line, at);
      } else if (meaning.contains("/")) {
        HlaLocus locus = HlaLocus.valueOf(meaning.substring(0, meaning.indexOf('/')));
        copy(locus, meaning.endsWith("/2"), line, at);
      } else if (KirGene.of(meaning).isPresent()) {
        presence(gene(meaning), line, at);
      }
    }
  }

  /** A line of one locus or one gene. */
  private void row(TypingSheet.Line line) {
    String name = cell(line, TypingColumns.LOCUS);
    Optional<HlaLocus> locus = TypingColumns.locus(name);
    Optional<KirGene> gene = TypingColumns.gene(name);
    int one = meanings.indexOf(TypingColumns.FIRST);
    int two = meanings.indexOf(TypingColumns.SECOND);
    int said = meanings.indexOf(TypingColumns.PRESENCE);
    if (locus.isPresent()) {
      copy(locus.get(), false, line, one);
      copy(locus.get(), true, line, two);
    } else if (gene.isPresent()) {
      presence(gene.get(), line, said);
      alleles(gene.get(), line, one);
      if (isFilled(line, two)) {
        refuse(line, two, "Alleles of a KIR gene stand in one column.");
      }
    } else {
      refuse(line, meanings.indexOf(TypingColumns.LOCUS), "This is no locus and no KIR gene.");
    }
  }

  private void list(TypingSheet.Line line, int at) {
    String value = line.cells().get(at);
    List<GlProblem> wrong = TypingChecks.text(value);
    if (!wrong.isEmpty()) {
      refuse(line, at, said(wrong.getFirst(), 0));
    } else if (list.isEmpty()) {
      list = value;
    } else {
      refuse(line, at, "This person has a GL String on an earlier line.");
    }
  }

  private void copy(HlaLocus locus, boolean other, TypingSheet.Line line, int at) {
    if (!isFilled(line, at)) {
      return;
    }
    Map<HlaLocus, String> copies = other ? second : first;
    String value = line.cells().get(at);
    String start = locus.name() + "*";
    String bare = value.toUpperCase(Locale.ROOT).startsWith("HLA-") ? value.substring(4) : value;
    String name = bare.contains("*") ? bare : start + bare;
    List<GlProblem> wrong = TypingChecks.text(name);
    if (name.matches(".*[+^|~?].*")) {
      refuse(line, at, "A cell holds one copy; more of them stand in a GL String.");
    } else if (!wrong.isEmpty()) {
      refuse(line, at, said(wrong.getFirst(), name.length() - value.length()));
    } else if (!name.startsWith(start)) {
      refuse(line, at, "This is no allele of HLA-" + locus.name() + ".");
    } else if (copies.putIfAbsent(locus, name) != null) {
      refuse(line, at, "This copy stands on an earlier line already.");
    }
  }

  private void presence(KirGene gene, TypingSheet.Line line, int at) {
    if (!isFilled(line, at)) {
      return;
    }
    String value = line.cells().get(at).toLowerCase(Locale.ROOT);
    KirPresence presence = PRESENT.contains(value) ? KirPresence.PRESENT : KirPresence.ABSENT;
    if (!PRESENT.contains(value) && !ABSENT.contains(value)) {
      refuse(line, at, "Write present or absent, pos or neg, + or -, 1 or 0, yes or no.");
    } else if (genes.putIfAbsent(gene, presence) != null) {
      refuse(line, at, "This gene stands on an earlier line already.");
    }
  }

  private void alleles(KirGene gene, TypingSheet.Line line, int at) {
    if (!isFilled(line, at)) {
      return;
    }
    String value = line.cells().get(at);
    if (value.length() > LONGEST_ALLELES || value.matches("(?s)[=@+-].*|.*[\\r\\n].*")) {
      refuse(line, at, "Alleles are at most 200 letters on one line and no formula.");
    } else if (alleles.putIfAbsent(gene, value) != null) {
      refuse(line, at, "Alleles of this gene stand on an earlier line already.");
    }
  }

  private String hla() {
    List<String> loci = new ArrayList<>();
    first.forEach(
        (locus, one) -> {
          @Nullable String two = second.get(locus);
          loci.add(two == null ? one : one + "+" + two);
        });
    second.forEach(
        (locus, value) -> {
          if (!first.containsKey(locus)) {
            refused.add(
                new RefusedCell(
                    sheet.lines().getFirst().number(),
                    "HLA-" + locus.name(),
                    value,
                    "The first allele of this locus is missing or refused."));
          }
        });
    if (!list.isEmpty() && !loci.isEmpty()) {
      refused.add(
          new RefusedCell(
              sheet.lines().getFirst().number(),
              "HLA",
              list,
              "The file has a GL String and alleles by locus; read one of them only."));
    }
    return list.isEmpty() ? String.join("^", loci) : list;
  }

  private KirTyping kir() {
    Map<KirGene, KirCall> calls = new EnumMap<>(KirGene.class);
    genes.forEach((gene, said) -> calls.put(gene, new KirCall(said, alleles.get(gene))));
    alleles.forEach(
        (gene, value) -> {
          if (genes.get(gene) != KirPresence.PRESENT) {
            refused.add(
                new RefusedCell(
                    sheet.lines().getFirst().number(),
                    gene.name(),
                    value,
                    "Alleles are given and the gene is not said to be present."));
          }
        });
    return new KirTyping(calls);
  }

  private static boolean isFilled(TypingSheet.Line line, int at) {
    return at >= 0 && !line.cells().get(at).isEmpty();
  }

  private String cell(TypingSheet.Line line, String meaning) {
    int at = meanings.indexOf(meaning);
    return at < 0 ? "" : line.cells().get(at);
  }

  private void refuse(TypingSheet.Line line, int at, String reason) {
    String value = at < line.cells().size() ? line.cells().get(at) : "";
    refused.add(new RefusedCell(line.number(), sheet.columns().get(at), value, reason));
  }

  private static String said(GlProblem wrong, int before) {
    return "Character %d: %s".formatted(Math.max(1, wrong.position() - before), wrong.message());
  }

  private static KirGene gene(String name) {
    return KirGene.valueOf(name);
  }
}
