package org.nktrials.donor;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.donorselection.KirCall;
import org.nktrials.rules.donorselection.KirGene;
import org.nktrials.rules.donorselection.KirPresence;
import org.nktrials.rules.donorselection.KirTyping;

/** A KIR typing as text, one gene a line: name, presence, the laboratory's alleles if any. */
final class KirText {

  private KirText() {}

  static String write(KirTyping typing) {
    return typing.calls().entrySet().stream()
        .filter(call -> call.getValue().presence() != KirPresence.UNKNOWN)
        .map(call -> line(call.getKey(), call.getValue()))
        .collect(Collectors.joining("\n"));
  }

  static KirTyping read(String text) {
    Map<KirGene, KirCall> calls = new EnumMap<>(KirGene.class);
    text.lines()
        .filter(line -> !line.isBlank())
        .forEach(
            line -> {
              String[] parts = line.split("\t", 3);
              calls.put(
                  KirGene.valueOf(parts[0]),
                  new KirCall(KirPresence.valueOf(parts[1]), parts.length > 2 ? parts[2] : null));
            });
    return new KirTyping(calls);
  }

  private static String line(KirGene gene, KirCall call) {
    @Nullable String alleles = call.alleles();
    String start = gene.name() + "\t" + call.presence().name();
    return alleles == null || alleles.isBlank()
        ? start
        : start + "\t" + alleles.strip().replaceAll("\\s+", " ");
  }
}
