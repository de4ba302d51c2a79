package org.nktrials.rules.laboratory;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Durations as {@link DurationBelow} defines them, whatever the threshold is. */
record Durations(Function<DatedValue, Standing> standing, int longerThanDays, int longestGapDays) {

  DurationAnswer in(LaboratorySeries series, LocalDate first, LocalDate last) {
    List<Spell> all = Spell.in(series.values(), standing);
    List<Spell> spells = all.stream().filter(spell -> spell.touches(first, last)).toList();
    List<DatedValue> run =
        spells.stream()
            .map(spell -> spell.longestRun(longestGapDays))
            .max(Comparator.comparingInt(Spell::days))
            .orElse(List.of());
    if (Spell.days(run) > longerThanDays) {
      return new DurationAnswer.Yes(run, Spell.days(run));
    }
    var missing = new ArrayList<DateGap>();
    spells.stream()
        .filter(this::canBeTooLong)
        .forEach(spell -> missing.addAll(spell.gaps(longestGapDays)));
    all.stream()
        .filter(spell -> !spells.contains(spell) && canBeTooLong(spell))
        .forEach(spell -> missing.addAll(spell.hiddenIn(first, last)));
    missing.addAll(unseen(series.between(first, last), first, last));
    return missing.isEmpty()
        ? new DurationAnswer.No(run)
        : new DurationAnswer.Unknown(missing.stream().distinct().toList(), run);
  }

  private boolean canBeTooLong(Spell spell) {
    return spell.atMostDays().orElse(Integer.MAX_VALUE) > longerThanDays;
  }

  /** Days of the window between values on the good side that could hide a whole run. */
  private List<DateGap> unseen(List<DatedValue> values, LocalDate first, LocalDate last) {
    var gaps = new ArrayList<DateGap>();
    LocalDate from = first;
    boolean inSpell = false;
    for (DatedValue value : values) {
      boolean beyond = standing.apply(value) != Standing.NOT_BEYOND;
      if (!beyond && !inSpell) {
        addIfLong(gaps, from, value.date().minusDays(1), false);
      }
      inSpell = beyond;
      from = value.date().plusDays(1);
    }
    if (!inSpell) {
      addIfLong(gaps, from, last, values.isEmpty());
    }
    return gaps;
  }

  private void addIfLong(List<DateGap> gaps, LocalDate from, LocalDate to, boolean nothing) {
    if (nothing || ChronoUnit.DAYS.between(from, to) + 1 > longerThanDays) {
      gaps.add(new DateGap(from, to));
    }
  }
}
