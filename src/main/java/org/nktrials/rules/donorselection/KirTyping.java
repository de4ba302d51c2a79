package org.nktrials.rules.donorselection;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The KIR genes of a person.
 *
 * @param calls what was typed; a gene that is not there is unknown
 */
public record KirTyping(Map<KirGene, KirCall> calls) {

  /** Nothing typed. */
  public static final KirTyping UNKNOWN = new KirTyping(Map.of());

  /** Copies the calls. */
  public KirTyping {
    var copy = new EnumMap<KirGene, KirCall>(KirGene.class);
    copy.putAll(calls);
    calls = Collections.unmodifiableMap(copy);
  }

  /** A typing by presence alone. */
  public static KirTyping ofPresence(Map<KirGene, Boolean> present) {
    var calls = new EnumMap<KirGene, KirCall>(KirGene.class);
    present.forEach(
        (gene, is) ->
            calls.put(gene, new KirCall(is ? KirPresence.PRESENT : KirPresence.ABSENT, null)));
    return new KirTyping(calls);
  }

  /** Whether the person has a gene. */
  public KirPresence presence(KirGene gene) {
    KirCall call = calls.get(gene);
    return call == null ? KirPresence.UNKNOWN : call.presence();
  }

  /** Bit set of the genes that are present. */
  public int presentBits() {
    return bits(KirPresence.PRESENT);
  }

  /** Bit set of the genes that are absent. */
  public int absentBits() {
    return bits(KirPresence.ABSENT);
  }

  private int bits(KirPresence presence) {
    int bits = 0;
    for (var call : calls.entrySet()) {
      if (call.getValue().presence() == presence) {
        bits |= call.getKey().bit();
      }
    }
    return bits;
  }
}
