package org.nktrials.rules.hla;

import java.util.List;

/**
 * The name of an allele, of a group of alleles or of a family, as the HLA nomenclature writes it.
 *
 * @param locus gene name without {@code HLA-}, such as {@code C} or {@code DRB1}
 * @param fields one to four numbers as written, the leading zeros kept; the second is a letter code
 *     where {@code kind} is {@link Kind#MAC}
 * @param kind what the name stands for
 * @param expression suffix of an allele; {@link Expression#NORMAL} for every other kind
 */
public record HlaAllele(String locus, List<String> fields, Kind kind, Expression expression) {

  /** What a name stands for. */
  public enum Kind {
    /** An allele, or all alleles whose names start with its fields. */
    ALLELE,
    /** Alleles of the same sequence in the antigen-recognition domain; may hold null alleles. */
    G_GROUP,
    /** Expressed alleles of the same protein in the antigen-recognition domain. */
    P_GROUP,
    /** A multiple allele code, such as {@code A*02:AB}. */
    MAC
  }

  /** Copies the fields. */
  public HlaAllele {
    fields = List.copyOf(fields);
  }

  /**
   * Reads a name such as {@code A*24:02:01:02L} or {@code HLA-C*07:01:01G}.
   *
   * @return the name, or the position and what is wrong
   */
  public static AlleleReading parse(String text) {
    return AlleleNames.read(text);
  }

  /** The name without {@code HLA-}. */
  public String name() {
    String group =
        switch (kind) {
          case G_GROUP -> "G";
          case P_GROUP -> "P";
          case ALLELE, MAC -> expression.suffix();
        };
    return locus + "*" + String.join(":", fields) + group;
  }

  /** Locus and first field, such as {@code A*24}. */
  public String family() {
    return locus + "*" + fields.getFirst();
  }

  /** The first two fields, such as {@code A*24:02}; the family where there is one field. */
  public String twoFields() {
    return fields.size() < 2 ? family() : family() + ":" + fields.get(1);
  }

  /** Whether only the family is known: a presumption, never a final typing. */
  public boolean isFamilyOnly() {
    return fields.size() == 1;
  }
}
