package org.nktrials.audit.seal;

import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.nktrials.audit.seal.TrailCheck.Step;
import org.springframework.stereotype.Service;

/**
 * A whole check in one go, for the command of an administrator at the server's console. It asks for
 * no permission: no route leads here.
 */
@Service
public class TrailInspection {

  private final SealRepository seals;
  private final TrailCheck check;

  TrailInspection(SealRepository seals, TrailCheck check) {
    this.seals = seals;
    this.check = check;
  }

  /**
   * Checks everything that is sealed.
   *
   * @param anchor seal written down outside; null for none
   * @param progress is told the number of each seal that was checked
   */
  public Report run(@Nullable Anchor anchor, LongConsumer progress) {
    long last = seals.latest().map(Seal::number).orElse(0L);
    long upTo = anchor == null ? last : Math.max(last, anchor.seal());
    long seal = 0;
    long entries = 0;
    for (Optional<Step> step = check.next(seal, upTo, anchor);
        step.isPresent();
        step = check.next(seal, upTo, anchor)) {
      Breach breach = step.get().breach();
      if (breach != null) {
        return new Report(seal, entries, breach);
      }
      seal = step.get().seal();
      entries += step.get().entries();
      progress.accept(seal);
    }
    return new Report(seal, entries, null);
  }

  /**
   * What was found.
   *
   * @param seals seals that fit, up to the first that does not
   * @param entries entries that these cover
   * @param breach the first place that does not fit; null when all do
   */
  public record Report(long seals, long entries, @Nullable Breach breach) {

    /** One line for the console. */
    public String sentence() {
      return breach == null
          ? "%d seals over %d entries: the audit trail is as it was sealed."
              .formatted(seals, entries)
          : "%s Before it %d seals over %d entries fit."
              .formatted(breach.sentence(), seals, entries);
    }
  }
}
