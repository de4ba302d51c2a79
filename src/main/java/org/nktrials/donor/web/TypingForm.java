package org.nktrials.donor.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.donor.EnterTyping;
import org.nktrials.donor.TypingEntry;
import org.nktrials.rules.donorselection.KirCall;
import org.nktrials.rules.donorselection.KirGene;
import org.nktrials.rules.donorselection.KirPresence;
import org.nktrials.rules.donorselection.KirTyping;
import org.nktrials.rules.hla.AlleleReading;
import org.nktrials.rules.hla.HlaAllele;
import org.nktrials.shared.TimeOrderedId;
import org.springframework.validation.Errors;

/**
 * A typing as typed: a GL String, or alleles by locus, never both.
 *
 * @param first first allele by locus; {@code second} the other, empty when it is not known
 * @param homozygous loci of which the laboratory says that both copies are the first
 * @param kir PRESENT or ABSENT by gene; empty when not known
 * @param kirAlleles alleles of a gene, kept as reported
 * @param number version in force when the form was opened, 0 for none
 */
@SuppressWarnings("MultipleNullnessAnnotations") // null as typed, refused by validation
record TypingForm(
    @Nullable String donor,
    @Size(max = 4000, message = "At most 4000 characters.") @Nullable String hla,
    @Nullable Map<String, @Nullable String> first,
    @Nullable Map<String, @Nullable String> second,
    @Nullable Map<String, @Nullable Boolean> homozygous,
    @Nullable Map<String, @Nullable KirPresence> kir,
    @Nullable Map<String, @Nullable String> kirAlleles,
    @NotBlank(message = "Which laboratory typed it?")
        @Size(max = 200, message = "At most 200 characters.")
        @Nullable String laboratory,
    @NotNull(message = "On which day was it typed?") @Nullable LocalDate typedOn,
    @Size(max = 500, message = "At most 500 characters.") @Nullable String reason,
    @Nullable Integer number,
    @Size(max = 100, message = "At most 100 characters.") @Nullable String secondUsername,
    @Size(max = 200, message = "At most 200 characters.") @Nullable String secondPassword,
    @Nullable UUID submissionId) {

  private static final int LONGEST_ALLELES = 200;

  TypingForm {
    first = first == null ? new HashMap<>() : new HashMap<>(first);
    second = second == null ? new HashMap<>() : new HashMap<>(second);
    homozygous = homozygous == null ? new HashMap<>() : new HashMap<>(homozygous);
    kir = kir == null ? new HashMap<>() : new HashMap<>(kir);
    kirAlleles = kirAlleles == null ? new HashMap<>() : new HashMap<>(kirAlleles);
  }

  static TypingForm empty(@Nullable String donor, int number) {
    return new TypingForm(
        donor,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        number,
        null,
        null,
        TimeOrderedId.next());
  }

  /** Leaves the password out. */
  @Override
  public String toString() {
    return "TypingForm[" + donor + "]";
  }

  /** Rejects what cannot be read, with its place in the text. */
  void check(Errors problems) {
    boolean fields = LocusWords.LOCI.stream().anyMatch(locus -> !text(first, locus).isEmpty());
    if (fields && !blank(hla)) {
      problems.rejectValue("hla", "both", "Paste a GL String or fill the fields, not both.");
    }
    for (String locus : LocusWords.LOCI) {
      check("first", locus, text(first, locus), problems);
      check("second", locus, text(second, locus), problems);
      boolean same = homozygous(locus);
      if (same && !text(second, locus).isEmpty()) {
        problems.rejectValue(
            "second[" + locus + "]",
            "homozygous",
            "Either a second allele, or homozygous by the laboratory.");
      }
      if (text(first, locus).isEmpty() && (same || !text(second, locus).isEmpty())) {
        problems.rejectValue("first[" + locus + "]", "first", "Type the first allele.");
      }
    }
    for (String gene : LocusWords.GENES) {
      String alleles = text(kirAlleles, gene);
      if (alleles.length() > LONGEST_ALLELES) {
        problems.rejectValue("kirAlleles[" + gene + "]", "too-long", "At most 200 characters.");
      }
      if (!alleles.isEmpty() && presence(gene) != KirPresence.PRESENT) {
        problems.rejectValue(
            "kir[" + gene + "]", "absent-with-alleles", "Alleles belong to a gene present.");
      }
    }
  }

  private static void check(String field, String locus, String typed, Errors problems) {
    if (!typed.isEmpty()
        && HlaAllele.parse(named(locus, typed)) instanceof AlleleReading.Unreadable(var wrong)) {
      int before = named(locus, typed).length() - typed.length();
      problems.rejectValue(
          field + "[" + locus + "]",
          "allele",
          "Character %d: %s".formatted(Math.max(1, wrong.position() - before), wrong.message()));
    }
  }

  EnterTyping toCommand(String patientCode) {
    boolean byHand = blank(hla);
    return new EnterTyping(
        patientCode,
        blank(donor) ? null : donor,
        byHand ? TypingEntry.FIELDS : TypingEntry.GL_STRING,
        byHand ? fields() : Objects.requireNonNull(hla).strip(),
        kirTyping(),
        laboratory == null ? "" : laboratory,
        Objects.requireNonNull(typedOn),
        reason,
        number == null ? 0 : number,
        secondUsername,
        secondPassword,
        submissionId == null ? TimeOrderedId.next() : submissionId);
  }

  /** As a GL String; a second allele left empty stays unknown. */
  private String fields() {
    List<String> genes = new ArrayList<>();
    for (String locus : LocusWords.LOCI) {
      String one = text(first, locus);
      if (!one.isEmpty()) {
        String other = homozygous(locus) ? one : text(second, locus);
        genes.add(named(locus, one) + (other.isEmpty() ? "" : "+" + named(locus, other)));
      }
    }
    return String.join("^", genes);
  }

  private KirTyping kirTyping() {
    Map<KirGene, KirCall> calls = new EnumMap<>(KirGene.class);
    for (KirGene gene : KirGene.values()) {
      KirPresence presence = presence(gene.name());
      if (presence != KirPresence.UNKNOWN) {
        String alleles = text(kirAlleles, gene.name());
        calls.put(gene, new KirCall(presence, alleles.isEmpty() ? null : alleles));
      }
    }
    return new KirTyping(calls);
  }

  private KirPresence presence(String gene) {
    KirPresence said = kir == null ? null : kir.get(gene);
    return said == null ? KirPresence.UNKNOWN : said;
  }

  private boolean homozygous(String locus) {
    return homozygous != null && Boolean.TRUE.equals(homozygous.get(locus));
  }

  private static String named(String locus, String typed) {
    return typed.contains("*") ? typed : locus + "*" + typed;
  }

  private static String text(@Nullable Map<String, @Nullable String> typed, String key) {
    String text = typed == null ? null : typed.get(key);
    return text == null ? "" : text.strip();
  }

  private static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
