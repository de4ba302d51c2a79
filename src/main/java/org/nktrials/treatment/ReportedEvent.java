package org.nktrials.treatment;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.nktrials.rules.toxicity.ShortfallCause;

/**
 * An adverse event as the reason of an omitted dose.
 *
 * @param label term, grade and onset in words
 * @param related by drug, whether it is related; a drug without an opinion has no entry
 */
public record ReportedEvent(UUID id, String label, Map<String, Boolean> related) {

  /** Copies the opinions. */
  public ReportedEvent {
    related = Map.copyOf(related);
  }

  /** What it means as the cause of an omitted dose; unknown until each drug has an opinion. */
  ShortfallCause asCause(Collection<String> drugs) {
    if (related.containsValue(true)) {
      return ShortfallCause.RELATED_TOXICITY;
    }
    return related.keySet().containsAll(drugs) ? ShortfallCause.OTHER : ShortfallCause.UNKNOWN;
  }
}
