package org.nktrials.donor.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nktrials.donor.Typing;

/**
 * A version of a typing.
 *
 * @param donor code of the donor; null for the recipient's own
 * @param kir PRESENT or ABSENT by gene; a gene that is not there is unknown
 */
record TypingJson(
    @Nullable String donor,
    int version,
    String hla,
    Map<String, String> kir,
    String laboratory,
    LocalDate typedOn,
    @Nullable String reason,
    String enteredBy,
    Instant enteredAt,
    @Nullable String secondPerson) {

  static TypingJson of(Typing typing, @Nullable String donor) {
    Map<String, String> genes = new TreeMap<>();
    typing.kir().calls().forEach((gene, call) -> genes.put(gene.name(), call.presence().name()));
    return new TypingJson(
        donor,
        typing.number(),
        typing.hla(),
        genes,
        typing.laboratory(),
        typing.typedOn(),
        typing.reason(),
        typing.enteredByName(),
        typing.enteredAt(),
        typing.secondName());
  }
}
