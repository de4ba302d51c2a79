package org.nktrials.rules.hla;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The alleles of a release by the names that people type.
 *
 * @param byPrefix for every name of two to four fields without its suffix, its alleles
 * @param byGroup for every G and P group its alleles
 * @param families first fields with their locus
 */
record ReleaseIndex(
    Map<String, List<Member>> byPrefix, Map<String, List<Member>> byGroup, Set<String> families) {

  /**
   * An allele of the release.
   *
   * @param motif null where its sequence does not cover the residues
   * @param openC1 whether the motif is C1 and its recognition is not known
   */
  record Member(String name, Expression expression, @Nullable Motif motif, boolean openC1) {

    /** All that it may be; empty where its residues are not known. */
    Set<Motif> readings() {
      return openC1
          ? EnumSet.of(Motif.NONE, Motif.C1)
          : motif == null ? Set.of() : EnumSet.of(motif);
    }
  }

  static ReleaseIndex of(List<ReleaseAllele> alleles) {
    ReleaseIndex index = new ReleaseIndex(new HashMap<>(), new HashMap<>(), new HashSet<>());
    alleles.forEach(index::add);
    return index;
  }

  private void add(ReleaseAllele allele) {
    if (!(HlaAllele.parse(allele.name()) instanceof AlleleReading.Named(var name))) {
      throw new IllegalArgumentException("no allele name: " + allele.name());
    }
    Motif motif = allele.motif() == null ? null : Motif.valueOf(allele.motif());
    Member member =
        new Member(
            allele.name(),
            name.expression(),
            motif,
            HlaBWithC1.isOpen(name, motif, allele.pGroup()));
    families.add(name.family());
    StringBuilder prefix = new StringBuilder(name.family());
    for (String field : name.fields().subList(1, name.fields().size())) {
      prefix.append(':').append(field);
      put(byPrefix, prefix.toString(), member);
    }
    put(byGroup, allele.gGroup(), member);
    put(byGroup, allele.pGroup(), member);
  }

  private static void put(Map<String, List<Member>> lists, @Nullable String name, Member member) {
    if (name != null) {
      lists.computeIfAbsent(name, key -> new ArrayList<>()).add(member);
    }
  }

  /** The alleles whose names start with the fields of a name. */
  List<Member> startingWith(HlaAllele name) {
    return byPrefix.getOrDefault(name.locus() + "*" + String.join(":", name.fields()), List.of());
  }

  /** The alleles of a group. */
  List<Member> inGroup(HlaAllele group) {
    return byGroup.getOrDefault(group.name(), List.of());
  }
}
