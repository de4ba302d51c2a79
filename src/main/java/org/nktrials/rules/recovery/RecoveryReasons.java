package org.nktrials.rules.recovery;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.reason.RuleSource;

/** Words of the rules on recovery. */
record RecoveryReasons(LocalDate infusion, RuleSource source) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);

  /** "D12 (Sat 26 Sep 2026)". */
  String day(LocalDate date) {
    long day = date.toEpochDay() - infusion.toEpochDay();
    return "D%s (%s)".formatted(day < 0 ? "\u2212" + -day : day, DAY.format(date));
  }

  Reason reason(String code, String sentence) {
    return new Reason(code, sentence, source);
  }
}
